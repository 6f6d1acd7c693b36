import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading, ProblemNotice } from '../design/states.tsx';
import styles from './account.module.css';
import { auth } from './auth-client.ts';
import { passkeysQuery } from './auth-queries.ts';
import { PasskeyRow } from './passkey-row.tsx';
import { browserOf } from './sessions.tsx';

/** One is added soon after signing in: by whoever finds a screen left open it is not. */
const isStale = (error: object): boolean => 'code' in error && error.code === 'session-not-fresh';

/** Keys of devices, by which one signs in without a password. */
export function Passkeys() {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const passkeys = useQuery(passkeysQuery);
  const refresh = () => queries.invalidateQueries({ queryKey: passkeysQuery.queryKey });
  const adding = useMutation({
    mutationFn: async () => {
      const { error } = await auth.passkey.addPasskey({ name: browserOf(navigator.userAgent) });
      if (error) throw new Error(isStale(error) ? t('passkeys.stale') : t('passkeys.failed'));
    },
    onSettled: refresh,
  });
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{t('passkeys.title')}</h2>
      <p className={styles.muted}>{t('passkeys.text')}</p>
      {passkeys.isPending && <Loading rows={1} height={44} />}
      {passkeys.isError && <ProblemNotice error={passkeys.error} retry={() => void passkeys.refetch()} />}
      {adding.isError && <p role="alert">{adding.error.message}</p>}
      <ul className={styles.rows}>
        {passkeys.data?.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} onChanged={refresh} />
        ))}
      </ul>
      <div>
        <Button variant="default" loading={adding.isPending} onClick={() => adding.mutate()}>
          {t('passkeys.add')}
        </Button>
      </div>
    </section>
  );
}
