import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listing } from '../api/schema.ts';
import { LeaveGuard } from '../design/leave-guard.tsx';
import { LinkButton } from '../design/link-button.tsx';
import { Screen } from '../design/screen.tsx';
import { titleParts } from '../design/titles.ts';
import { useFormats } from '../i18n/format.ts';
import { listingQuery } from '../listing/queries.ts';
import styles from './editor.module.css';
import { missingIn, missingToPublish, type NeededField, type Step, steps } from './missing.ts';
import { RightsStep } from './rights/rights-step.tsx';
import { SaveState } from './save-state.tsx';
import { PeopleStep } from './steps/people-step.tsx';
import { PublishStep } from './steps/publish-step.tsx';
import { SeekingStep } from './steps/seeking-step.tsx';
import { StoryStep } from './steps/story-step.tsx';
import { WhatStep } from './steps/what-step.tsx';
import { useEditing } from './use-editing.ts';

const route = getRouteApi('/frame/my-listings/$listingId');
const screens = {
  what: WhatStep,
  story: StoryStep,
  seeking: SeekingStep,
  people: PeopleStep,
  rights: RightsStep,
  publish: PublishStep,
} as const;

/** A listing in six steps, each with an address; what is missing is said at the step where it is said. */
export default function EditorScreen() {
  const { listingId } = route.useParams();
  const { data: listing } = useSuspenseQuery(listingQuery(listingId));
  return <Editor key={listingId} listing={listing} />;
}

function Editor({ listing }: { listing: Listing }) {
  const { t, i18n } = useTranslation('offering');
  const { step = 'what' } = route.useSearch();
  const saving = useEditing(listing);
  const formats = useFormats();
  const { draft, isChanged } = saving;
  const missing = missingToPublish(draft);
  const here = missingIn(missing, step);
  const Fields = screens[step];
  const title = titleParts(draft.titles, i18n.language).main?.text ?? t('untitled');
  // What is on the market changes when that is asked for, not by leaving.
  const store = draft.state === 'published' ? undefined : saving.saveAll;
  return (
    <Screen title={title === '' ? t('untitled') : title} actions={<SaveState saving={saving} />}>
      <LeaveGuard isChanged={isChanged} store={store} />
      <div className={styles.columns}>
        <Steps listingId={listing.id} current={step} missing={missing} />
        <section className={styles.step} aria-labelledby="step-title">
          <h2 id="step-title">{t(`step.${step}`)}</h2>
          {here.length > 0 && (
            <p className={styles.missing}>
              {t('step.missingHere', { what: formats.list(here.map((field) => t(`field.${field}`))) })}
            </p>
          )}
          <Fields saving={saving} />
          <Onward listingId={listing.id} step={step} />
        </section>
      </div>
    </Screen>
  );
}

function Steps({
  listingId,
  current,
  missing,
}: {
  listingId: string;
  current: Step;
  missing: readonly NeededField[];
}) {
  const { t } = useTranslation('offering');
  const shown = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav className={styles.steps} aria-label={t('step.label')}>
      <ol>
        {steps.map((step) => {
          const count = missingIn(missing, step).length;
          const word =
            step === 'publish' ? undefined : count === 0 ? t('step.done') : t('step.missing', { count });
          return (
            <li key={step}>
              <Link
                ref={step === current ? shown : undefined}
                to="/my-listings/$listingId"
                params={{ listingId }}
                search={{ step }}
                className={styles.place}
                aria-current={step === current ? 'step' : undefined}
              >
                {t(`step.${step}`)}
                {word && (
                  <span className={styles.word} data-done={count === 0 || undefined}>
                    {word}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Onward({ listingId, step }: { listingId: string; step: Step }) {
  const { t } = useTranslation('offering');
  const place = steps.indexOf(step);
  const [before, next] = [steps[place - 1], steps[place + 1]];
  const to = { to: '/my-listings/$listingId', params: { listingId } } as const;
  return (
    <p className={styles.onward}>
      {before && (
        <LinkButton {...to} search={{ step: before }} variant="default">
          {t('step.back')}
        </LinkButton>
      )}
      {next && (
        <LinkButton {...to} search={{ step: next }}>
          {t('step.next', { step: t(`step.${next}`) })}
        </LinkButton>
      )}
    </p>
  );
}
