import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadLetter } from '../../api/schema.ts';
import { DataTable } from '../../design/data-table.tsx';
import { LinkButton } from '../../design/link-button.tsx';
import { NextPage } from '../../design/next-page.tsx';
import { Screen } from '../../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../../design/states.tsx';
import { useFormats } from '../../i18n/format.ts';
import { LiveMark } from '../live-mark.tsx';
import styles from '../ops.module.css';
import { causesQuery, deadLettersQuery, type LetterFilter } from '../queries.ts';
import { useServiceName } from '../use-words.ts';
import { CauseRow } from './cause-row.tsx';

const ReplayDialog = lazy(() => import('./replay-dialog.tsx'));
const deadLetterStates = ['open', 'replayed', 'discarded'] as const;
const route = getRouteApi('/frame/ops/dead-letters');
const useCauses = () => useQuery(causesQuery);

export default function DeadLettersScreen() {
  const { t } = useTranslation('ops');
  const { state = 'open', ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const causes = useCauses();
  const filtered = filter.group !== undefined;
  return (
    <Screen
      title={t('letters.title')}
      actions={causes.data && <LiveMark at={causes.dataUpdatedAt} failing={causes.isError} />}
      tools={
        <SegmentedControl
          aria-label={t('letters.which')}
          value={state}
          onChange={(value) => {
            const chosen = deadLetterStates.find((known) => known === value);
            void navigate({ search: chosen && chosen !== 'open' ? { state: chosen } : {} });
          }}
          data={deadLetterStates.map((value) => ({ value, label: t(`letters.state.${value}`) }))}
        />
      }
    >
      {state === 'open' && !filtered ? (
        <>
          <p className={styles.intro}>{t('letters.intro')}</p>
          <Causes causes={causes} />
        </>
      ) : (
        <Letters filter={{ state, ...filter }} />
      )}
    </Screen>
  );
}

function Causes({ causes }: { causes: ReturnType<typeof useCauses> }) {
  const { t } = useTranslation('ops');
  if (causes.isPending) return <Loading rows={3} height={108} />;
  if (!causes.data) return <ProblemNotice error={causes.error} retry={() => void causes.refetch()} />;
  if (causes.data.items.length === 0)
    return <Empty title={t('letters.empty.open')} text={t('letters.empty.text')} />;
  return (
    <ul className={styles.list}>
      {causes.data.items.map((cause) => (
        <CauseRow
          key={`${cause.group} ${cause.topic} ${cause.code}`}
          cause={cause}
          heading="h2"
          withDiscard
        />
      ))}
    </ul>
  );
}

function Letters({ filter }: { filter: LetterFilter }) {
  const { t } = useTranslation('ops');
  const serviceName = useServiceName();
  const [replaying, setReplaying] = useState(false);
  const list = useInfiniteQuery(deadLettersQuery(filter));
  const letters = list.data?.pages.flatMap(({ items }): DeadLetter[] => items) ?? [];
  const { state, group, topic, code } = filter;
  const isCause = state === 'open' && group !== undefined;
  return (
    <>
      {isCause && (
        <>
          <p className={styles.intro}>{[serviceName(group), topic, code].filter(Boolean).join(' · ')}</p>
          <div className={styles.buttons}>
            <LinkButton variant="subtle" to="/ops/dead-letters">
              {t('letters.all')}
            </LinkButton>
            {letters.length > 0 && <Button onClick={() => setReplaying(true)}>{t('replay.action')}</Button>}
          </div>
        </>
      )}
      {list.isPending && <Loading rows={6} height={36} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && letters.length === 0 && <Empty title={t(`letters.empty.${state}`)} />}
      {letters.length > 0 && <LettersTable letters={letters} />}
      <NextPage of={list} className={styles.more}>
        {t('letters.more')}
      </NextPage>
      <Suspense>
        {replaying && isCause && (
          <ReplayDialog
            selection={{ group, ...(topic && { topic }), ...(code && { code }) }}
            onClose={() => setReplaying(false)}
          />
        )}
      </Suspense>
    </>
  );
}

function LettersTable({ letters }: { letters: readonly DeadLetter[] }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const serviceName = useServiceName();
  return (
    <DataTable
      label={t('letters.title')}
      rows={letters}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('letters.columns.event'),
          name: true,
          cell: ({ id, eventType }) => (
            <Link to="/ops/dead-letters/$letterId" params={{ letterId: id }}>
              {eventType ?? t('letters.eventUnknown')}
            </Link>
          ),
        },
        { head: t('letters.columns.about'), cell: ({ aggregateId }) => aggregateId ?? '–' },
        { head: t('letters.columns.who'), cell: ({ group }) => serviceName(group) },
        { head: t('letters.columns.cause'), cell: ({ cause }) => <code>{cause.code}</code> },
        {
          head: t('letters.columns.failed'),
          cell: ({ failedAt }) => (
            <time dateTime={failedAt} title={formats.zonedInstant(failedAt)}>
              {formats.ago(failedAt)}
            </time>
          ),
        },
      ]}
    />
  );
}
