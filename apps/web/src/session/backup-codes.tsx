import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import { saveFile } from '../design/save-file.ts';
import { ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import styles from './account.module.css';
import { PasswordAgain } from './password-again.tsx';

/** They are not shown a second time: to be copied, or kept as a file. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('session');
  const text = codes.join('\n');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast({ text: t('totp.copied') }),
      () => toast({ kind: 'failed', text: t('totp.notCopied') }),
    );
  return (
    <>
      <p>{t('totp.backup')}</p>
      <ul className={styles.codes} aria-label={t('totp.codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className={styles.buttons}>
        {'clipboard' in navigator && (
          <Button variant="default" onClick={() => void copy()}>
            {t('totp.copy')}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => saveFile('marquee-backup-codes.txt', `${text}\n`, 'text/plain')}
        >
          {t('totp.save')}
        </Button>
      </p>
    </>
  );
}

/** Others in the place of codes that are used up, or that somebody may have seen. */
export function RenewBackupCodes() {
  const { t } = useTranslation('session');
  const [asked, setAsked] = useState(false);
  const renewing = useMutation({
    mutationFn: (password: string) =>
      bodyOf(api.POST('/api/auth/two-factor/generate-backup-codes', { body: { password } })),
    onSuccess: () => setAsked(false),
  });
  const close = () => {
    setAsked(false);
    renewing.reset();
  };
  if (renewing.data) {
    return (
      <>
        <p role="status">{t('totp.renewed')}</p>
        <BackupCodes codes={renewing.data.backupCodes} />
        <div>
          <Button onClick={close}>{t('totp.kept')}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      {renewing.isError && <ProblemNotice error={renewing.error} />}
      {asked ? (
        <PasswordAgain
          action={t('totp.renew')}
          isBusy={renewing.isPending}
          onCancel={close}
          onSubmit={renewing.mutate}
        />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('totp.renew')}
          </Button>
        </div>
      )}
    </>
  );
}
