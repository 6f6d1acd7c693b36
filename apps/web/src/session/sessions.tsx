import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { useFormats } from '../i18n/format.ts';
import styles from './account.module.css';
import { currentSessionQuery, sessionsQuery } from './auth-queries.ts';

/** "Firefox, Linux" of a user agent, as far as it can be told. */
export function browserOf(agent: string): string {
  const browser = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'].find((name) => agent.includes(`${name}/`));
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'Linux'].find((name) =>
    agent.includes(name),
  );
  return [browser === 'Edg' ? 'Edge' : browser, system].filter(Boolean).join(', ');
}

/** Where one is signed in, to be ended one by one, or everywhere but here. */
export function Sessions() {
  const { t } = useTranslation('session');
  const formats = useFormats();
  const queries = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const { data: current } = useQuery(currentSessionQuery);
  const refresh = () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  const ending = useMutation({
    mutationFn: (token: string) => bodyOf(api.POST('/api/auth/revoke-session', { body: { token } })),
    onSettled: refresh,
  });
  const endingOthers = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/auth/revoke-other-sessions')),
    onSuccess: () => toast({ text: t('sessions.othersEnded') }),
    onSettled: refresh,
  });
  const hasOthers = sessions.data?.some(({ id }) => id !== current?.session.id) === true;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions.title')}</h2>
      {sessions.isPending && <Loading rows={2} height={44} />}
      {sessions.isError && <ProblemNotice error={sessions.error} retry={() => void sessions.refetch()} />}
      {ending.isError && <ProblemNotice error={ending.error} />}
      {endingOthers.isError && <ProblemNotice error={endingOthers.error} />}
      <ul className={styles.rows}>
        {sessions.data?.map(({ id, token, userAgent, ipAddress, updatedAt }) => (
          <li key={id} className={styles.row}>
            <span>
              {browserOf(userAgent ?? '') || t('sessions.unknown')}
              <span className={styles.muted}>
                {' '}
                {[ipAddress, formats.ago(updatedAt)].filter(Boolean).join(' · ')}
              </span>
            </span>
            {id === current?.session.id ? (
              <span className={styles.muted}>{t('sessions.this')}</span>
            ) : (
              <Button variant="default" onClick={() => ending.mutate(token)}>
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {current && hasOthers && (
        <div>
          <Button variant="default" loading={endingOthers.isPending} onClick={() => endingOthers.mutate()}>
            {t('sessions.endOthers')}
          </Button>
        </div>
      )}
    </section>
  );
}
