import { Button, PinInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth } from './auth-client.ts';
import styles from './entry.module.css';
import { textOf } from './text-of.ts';
import { useAuthRefusal } from './use-auth-refusal.ts';

type Way = 'app' | 'backup';

/** The second factor: a code of the authenticator app, or, where the app is lost, one of those kept for that. */
export function SignInCode({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('session');
  const { refused, sentence, setRefused } = useAuthRefusal();
  const [way, setWay] = useState<Way>('app');
  const [busy, setBusy] = useState(false);
  const verify = async (code: string) => {
    setBusy(true);
    const { error } = await (way === 'app'
      ? auth.twoFactor.verifyTotp({ code })
      : auth.twoFactor.verifyBackupCode({ code }));
    setBusy(false);
    return error ? setRefused(error) : onDone();
  };
  const change = () => {
    setRefused(undefined);
    setWay(way === 'app' ? 'backup' : 'app');
  };
  return (
    <>
      <p>{t(`second.text.${way}`)}</p>
      {refused && (
        <p role="alert" className={styles.error}>
          {sentence ?? t(`second.refused.${way}`)}
        </p>
      )}
      {way === 'app' ? (
        <PinInput
          length={6}
          type="number"
          oneTimeCode
          autoFocus
          size="lg"
          getInputProps={(at) => ({ 'aria-label': t('second.digit', { at: at + 1 }) })}
          onComplete={(code) => void verify(code)}
        />
      ) : (
        <BackupCode busy={busy} onCode={(code) => void verify(code)} />
      )}
      <Button variant="subtle" onClick={change}>
        {t(`second.other.${way}`)}
      </Button>
    </>
  );
}

function BackupCode({ busy, onCode }: { busy: boolean; onCode: (code: string) => void }) {
  const { t } = useTranslation('session');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onCode(textOf(new FormData(event.currentTarget), 'code').trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={t('second.backup')}
        name="code"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        autoFocus
        required
      />
      <Button type="submit" loading={busy}>
        {t('signIn.action')}
      </Button>
    </form>
  );
}
