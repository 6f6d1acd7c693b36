import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { api, bodyOf } from '../api/client.ts';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import styles from './account.module.css';
import { currentSessionQuery } from './auth-queries.ts';
import { BackupCodes, RenewBackupCodes } from './backup-codes.tsx';
import { PasswordAgain } from './password-again.tsx';
import { textOf } from './text-of.ts';

/** Codes of an authenticator app beside the password. */
export function SecondFactor() {
  const { t } = useTranslation('session');
  const session = useQuery(currentSessionQuery);
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor">{t('totp.title')}</h2>
      {session.isPending && <Loading rows={1} height={44} />}
      {session.isError && <ProblemNotice error={session.error} retry={() => void session.refetch()} />}
      {session.data !== undefined && <Factor isOn={session.data?.user.twoFactorEnabled === true} />}
    </section>
  );
}

function Factor({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  // This session, too, is another one once it is on or off.
  const refresh = () => queries.invalidateQueries({ queryKey: ['auth'] });
  const changing = useMutation({
    mutationFn: async (password: string) => {
      if (!isOn) return bodyOf(api.POST('/api/auth/two-factor/enable', { body: { password } }));
      await bodyOf(api.POST('/api/auth/two-factor/disable', { body: { password } }));
      return undefined;
    },
    onSettled: refresh,
  });
  const verifying = useMutation({
    mutationFn: (code: string) => bodyOf(api.POST('/api/auth/two-factor/verify-totp', { body: { code } })),
    onSuccess: () => {
      changing.reset();
      toast({ text: t('totp.on') });
      return refresh();
    },
  });
  const [asked, setAsked] = useState(false);
  const password = (typed: string) => {
    changing.mutate(typed);
    setAsked(false);
  };
  const code = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    verifying.mutate(textOf(new FormData(event.currentTarget), 'code'));
  };
  const secrets = changing.data;
  return (
    <>
      <p className={styles.muted}>{isOn ? t('totp.isOn') : t('totp.isOff')}</p>
      {changing.isError && <ProblemNotice error={changing.error} />}
      {secrets ? (
        <form className={styles.form} onSubmit={code}>
          <p>{t('totp.scan')}</p>
          <img
            className={styles.code}
            alt={t('totp.qr')}
            src={`data:image/svg+xml,${encodeURIComponent(renderSVG(secrets.totpURI))}`}
          />
          <BackupCodes codes={secrets.backupCodes} />
          <TextInput
            label={t('totp.code')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            error={verifying.isError && t('second.refused.app')}
            required
          />
          <Button type="submit" loading={verifying.isPending}>
            {t('totp.confirm')}
          </Button>
        </form>
      ) : asked ? (
        <PasswordAgain
          action={isOn ? t('totp.turnOff') : t('totp.turnOn')}
          isBusy={changing.isPending}
          onCancel={() => setAsked(false)}
          onSubmit={password}
        />
      ) : (
        <div>
          <Button variant="default" loading={changing.isPending} onClick={() => setAsked(true)}>
            {isOn ? t('totp.turnOff') : t('totp.turnOn')}
          </Button>
        </div>
      )}
      {isOn && !asked && !secrets && <RenewBackupCodes />}
    </>
  );
}
