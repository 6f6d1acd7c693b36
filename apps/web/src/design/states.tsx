import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, ProblemError } from '../api/problem.ts';
import { fieldTexts, refusalText } from '../refusals/refusals.ts';
import styles from './states.module.css';

const said = [
  'upstream-unavailable',
  'not-found',
  'forbidden',
  'unauthenticated',
  'stale-revision',
  'in-person-only',
  'acting-over',
  'rate-limited',
  'invalid-request',
] as const;
const isSaid = (code: string): code is (typeof said)[number] => said.some((known) => known === code);

/** An error as a sentence in the reader's language; the API's own where we have none for its code. */
export function useSentence(): (error: unknown) => string {
  const { t } = useTranslation('frame');
  return (error) => {
    if (!(error instanceof ProblemError)) return t('problem.network');
    if (!isSaid(error.code)) return refusalText(error.problem) ?? error.message;
    return [t(`problem.${error.code}`), ...fieldTexts(error.problem)].join(' ');
  };
}

/** What did not work, why, and how to try again. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const { t } = useTranslation('frame');
  const sentence = useSentence();
  const trace = error instanceof ProblemError ? error.problem.traceId : undefined;
  return (
    <div role="alert" className={styles.problem}>
      <p className={styles.headline}>{t('problem.title')}</p>
      <p>{sentence(error)}</p>
      {trace && <p className={styles.trace}>{t('problem.trace', { id: trace.slice(0, 12) })}</p>}
      {isRefusal(error, 'unauthenticated') ? (
        <Button variant="default" component="a" href={`/sign-in?to=${encodeURIComponent(here())}`}>
          {t('problem.signIn')}
        </Button>
      ) : (
        retry && (
          <Button variant="default" onClick={retry}>
            {t('retry')}
          </Button>
        )
      )}
    </div>
  );
}

const here = (): string => location.pathname + location.search;

/** Nothing there: says so, why, and what to do about it. */
export function Empty({ title, text, action }: { title: string; text?: string; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.headline}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {action}
    </div>
  );
}

/** Where rows will be: as many lines, so that nothing jumps when they come. */
export function Loading({ rows = 3, height = 108 }: { rows?: number; height?: number }) {
  const { t } = useTranslation('frame');
  return (
    <div className={styles.loading} data-loading role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} style={{ height }} />
      ))}
    </div>
  );
}
