import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { Practice as Practised } from '../api/schema.ts';
import { LinkButton } from '../design/link-button.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import styles from './practice.module.css';
import { practiceQuery } from './queries.ts';

const ReplayDialog = lazy(() => import('./dead-letters/replay-dialog.tsx'));

/** The first run: one dead letter of the operator's own, step by step, by the same ways as a real one. */
export function Practice() {
  const { t } = useTranslation('ops');
  const { data } = useQuery(practiceQuery);
  if (!data) return null;
  const { practice } = data;
  return (
    <section aria-labelledby="practice-title" className={styles.practice}>
      <h2 id="practice-title">{t('practice.title')}</h2>
      <p className={styles.text}>{t('practice.text')}</p>
      {practice && <Steps practice={practice} />}
      {(!practice || practice.doneAt) && <Begin again={practice !== undefined} />}
    </section>
  );
}

function Begin({ again }: { again: boolean }) {
  const { t } = useTranslation('ops');
  const queries = useQueryClient();
  const beginning = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/ops/practice')),
    onSuccess: () => queries.invalidateQueries({ queryKey: practiceQuery.queryKey }),
  });
  return (
    <>
      {beginning.isError && <ProblemNotice error={beginning.error} />}
      <Button variant="default" loading={beginning.isPending} onClick={() => beginning.mutate()}>
        {t(again ? 'practice.again' : 'practice.begin')}
      </Button>
    </>
  );
}

function Steps({ practice: { letterId, mendedAt, doneAt } }: { practice: Practised }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const failed = letterId !== undefined || mendedAt !== undefined;
  return (
    <ol className={styles.steps} aria-live="polite">
      <Step done={failed} text={t(failed ? 'practice.failed' : 'practice.failing')} />
      <Step done={mendedAt !== undefined} text={t('practice.mendText')}>
        {letterId !== undefined && mendedAt === undefined && <Mend letterId={letterId} />}
      </Step>
      <Step done={doneAt !== undefined} text={t('practice.replayText')}>
        {mendedAt !== undefined && letterId !== undefined && <Replay letterId={letterId} />}
      </Step>
      {doneAt && <Step done text={t('practice.done', { time: formats.zonedSecond(doneAt) })} />}
    </ol>
  );
}

function Step({ done, text, children }: { done: boolean; text: string; children?: ReactNode }) {
  const { t } = useTranslation('ops');
  return (
    <li data-done={done || undefined}>
      {text} {done && <span className={styles.mark}>{t('where.state.done')}</span>}
      {children && <div className={styles.buttons}>{children}</div>}
    </li>
  );
}

function Mend({ letterId }: { letterId: string }) {
  const { t } = useTranslation('ops');
  const queries = useQueryClient();
  const mending = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/ops/practice/mend')),
    onSuccess: () => queries.invalidateQueries({ queryKey: practiceQuery.queryKey }),
  });
  return (
    <>
      {mending.isError && <ProblemNotice error={mending.error} />}
      <LinkButton variant="default" to="/ops/dead-letters/$letterId" params={{ letterId }}>
        {t('where.letter')}
      </LinkButton>
      <Button loading={mending.isPending} onClick={() => mending.mutate()}>
        {t('practice.mend')}
      </Button>
    </>
  );
}

function Replay({ letterId }: { letterId: string }) {
  const { t } = useTranslation('ops');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('replay.action')}</Button>
      <Suspense>
        {open && <ReplayDialog selection={{ ids: [letterId] }} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
