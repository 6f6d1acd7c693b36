import { Button } from '@mantine/core';
import { useQueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.ts';
import { ProblemNotice } from '../design/states.tsx';
import { useScreenTitle } from '../design/screen.tsx';
import { signOut } from '../session/sign-out.ts';
import styles from './frame.module.css';
import { Missing } from './missing.tsx';

/** In place of a screen that could not be shown: refused by the API, or by a mistake of ours. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('frame');
  const router = useRouter();
  const failed = useQueryErrorResetBoundary();
  const queries = useQueryClient();
  // Whoever comes back later asks anew.
  useEffect(
    () => () => queries.removeQueries({ predicate: ({ state }) => state.status === 'error' }),
    [queries],
  );
  useScreenTitle(t('broken.title'));
  if (error instanceof ProblemError && error.status === 404) return <Missing />;
  if (!(error instanceof ProblemError)) {
    return (
      <div className={styles.page}>
        <h1>{t('broken.title')}</h1>
        <p role="alert">{t('broken.text')}</p>
        <Button onClick={() => window.location.reload()}>{t('retry')}</Button>
      </div>
    );
  }
  const retry = async () => {
    failed.reset();
    await router.invalidate();
    reset();
  };
  return (
    <div className={styles.page}>
      <h1>{t('broken.title')}</h1>
      <ProblemNotice error={error} retry={() => void retry()} />
      {error.code === 'suspended' && <Button onClick={() => void signOut()}>{t('signOut')}</Button>}
    </div>
  );
}

/** The same where there are no bars around it. */
export const BrokenPage = (props: ErrorComponentProps) => (
  <main>
    <Broken {...props} />
  </main>
);
