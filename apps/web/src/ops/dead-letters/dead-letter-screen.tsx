import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WholeDeadLetter } from '../../api/schema.ts';
import { LinkButton } from '../../design/link-button.tsx';
import { Screen } from '../../design/screen.tsx';
import { useFormats } from '../../i18n/format.ts';
import styles from '../ops.module.css';
import { deadLetterQuery } from '../queries.ts';
import { useServiceName } from '../use-words.ts';
import { readableContent } from './readable-content.ts';

const ReplayDialog = lazy(() => import('./replay-dialog.tsx'));
const DiscardDialog = lazy(() => import('./discard-dialog.tsx'));
const route = getRouteApi('/frame/ops/dead-letters/$letterId');

export default function DeadLetterScreen() {
  const { t } = useTranslation('ops');
  const { letterId } = route.useParams();
  const { data: letter } = useSuspenseQuery(deadLetterQuery(letterId));
  const serviceName = useServiceName();
  const group = serviceName(letter.group);
  const event = letter.eventType ?? t('letters.eventUnknown');
  return (
    <Screen
      title={event}
      actions={
        <LinkButton variant="subtle" to="/ops/dead-letters">
          {t('letter.back')}
        </LinkButton>
      }
    >
      <div className={styles.columns}>
        <div>
          <div className={styles.prose}>
            <h2>{t('letter.happened')}</h2>
            <p>{t('letter.sentence', { group, event })}</p>
            <p className={styles.cause}>
              <code>{letter.cause.code}</code> <span lang="en">{letter.cause.message}</span>
            </p>
            <h2>{t('letter.todo')}</h2>
            <WhatToDo letter={letter} group={group} />
          </div>
          <h2>{t('letter.content')}</h2>
          {letter.personal && <p>{t('letter.personal')}</p>}
          {letter.data === undefined ? (
            !letter.personal && <p>{t('letter.noContent')}</p>
          ) : (
            <pre className={styles.content} tabIndex={0} aria-label={t('letter.content')}>
              {readableContent(letter.data)}
            </pre>
          )}
        </div>
        <Facts letter={letter} />
      </div>
    </Screen>
  );
}

function WhatToDo({ letter: { id, state }, group }: { letter: WholeDeadLetter; group: string }) {
  const { t } = useTranslation('ops');
  const [open, setOpen] = useState<'replay' | 'discard'>();
  const selection = { ids: [id] };
  const close = () => setOpen(undefined);
  const advice = { open: 'todoOpen', replayed: 'todoReplayed', discarded: 'todoDiscarded' } as const;
  return (
    <>
      <p>{t(`letter.${advice[state]}`, { group })}</p>
      <div className={styles.buttons}>
        <Button variant={state === 'open' ? 'filled' : 'default'} onClick={() => setOpen('replay')}>
          {t('replay.action')}
        </Button>
        {state === 'open' && (
          <Button variant="default" onClick={() => setOpen('discard')}>
            {t('discard.action')}
          </Button>
        )}
      </div>
      <Suspense>
        {open === 'replay' && <ReplayDialog selection={selection} onClose={close} />}
        {open === 'discard' && <DiscardDialog selection={selection} count={1} onClose={close} />}
      </Suspense>
    </>
  );
}

function Facts({ letter }: { letter: WholeDeadLetter }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const serviceName = useServiceName();
  const { origin, aggregateId, replays, discarded, topic } = letter;
  const isListing = topic.endsWith('catalogue.listing.v1') && aggregateId !== undefined;
  return (
    <div>
      <h2>{t('letter.facts')}</h2>
      <dl className={styles.facts}>
        <Fact name={t('letter.fact.group')}>{serviceName(letter.group)}</Fact>
        <Fact name={t('letter.fact.topic')}>{topic}</Fact>
        <Fact name={t('letter.fact.origin')}>
          {origin.topic} · {origin.partition} · {origin.offset}
        </Fact>
        <Fact name={t('letter.fact.aggregate')}>{aggregateId ?? '–'}</Fact>
        <Fact name={t('letter.fact.eventId')}>{letter.eventId ?? '–'}</Fact>
        <Fact name={t('letter.fact.failedAt')}>{formats.zonedInstant(letter.failedAt)}</Fact>
        {replays.map(({ at }) => (
          <Fact key={at} name={t('letter.replayedAt')}>
            {formats.zonedInstant(at)}
          </Fact>
        ))}
        {discarded && (
          <Fact name={t('letter.discardedAt', { reason: discarded.reason })}>
            {formats.zonedInstant(discarded.at)}
          </Fact>
        )}
      </dl>
      {isListing && (
        <div className={styles.buttons}>
          <LinkButton variant="default" to="/ops/where-is/$listingId" params={{ listingId: aggregateId }}>
            {t('letter.where')}
          </LinkButton>
        </div>
      )}
      <details className={styles.more}>
        <summary>{t('letter.headers')}</summary>
        <dl className={styles.facts}>
          {Object.entries(letter.headers).map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
        </dl>
      </details>
    </div>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
