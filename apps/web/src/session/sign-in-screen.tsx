import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth } from './auth-client.ts';
import { Entry } from './entry.tsx';
import styles from './entry.module.css';
import { SendConfirmation } from './send-confirmation.tsx';
import { SignInCode } from './sign-in-code.tsx';
import { textOf } from './text-of.ts';
import { isUnconfirmed, noPasskey, useAuthRefusal, userNotVerified } from './use-auth-refusal.ts';

const route = getRouteApi('/sign-in');

export default function SignInScreen() {
  const { t } = useTranslation('session');
  const { to = '/' } = route.useSearch();
  const [second, setSecond] = useState(false);
  // A new page, so that nothing of before is left.
  const enter = () => window.location.assign(to);
  return (
    <Entry title={second ? t('second.title') : t('signIn.title')}>
      {second ? <SignInCode onDone={enter} /> : <Password onDone={enter} onSecond={() => setSecond(true)} />}
    </Entry>
  );
}

function Password({ onDone, onSecond }: { onDone: () => void; onSecond: () => void }) {
  const { t } = useTranslation('session');
  const { refused, sentence, setRefused } = useAuthRefusal();
  const [busy, setBusy] = useState(false);
  const [email, setEmail] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = textOf(form, 'email');
    setBusy(true);
    const { data, error } = await auth.signIn.email({ email: typed, password: textOf(form, 'password') });
    setEmail(typed);
    setBusy(false);
    if (error) return setRefused(error);
    return 'twoFactorRedirect' in data && data.twoFactorRedirect ? onSecond() : onDone();
  };
  const passkey = async () => {
    const { error } = await auth.signIn.passkey();
    if (!error) return onDone();
    const code = 'code' in error && error.code === userNotVerified ? userNotVerified : noPasskey;
    return setRefused({ status: error.status, code });
  };
  return (
    <>
      {refused && (
        <p role="alert" className={styles.error}>
          {sentence ?? t('signIn.refused')}
        </p>
      )}
      {isUnconfirmed(refused) && <SendConfirmation key={email} email={email} />}
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextInput label={t('email')} name="email" type="email" autoComplete="username webauthn" required />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
          required
        />
        <Button type="submit" loading={busy}>
          {t('signIn.action')}
        </Button>
      </form>
      {'PublicKeyCredential' in window && (
        <Button
          variant="default"
          leftSection={<IconFingerprint size={18} aria-hidden />}
          onClick={() => void passkey()}
        >
          {t('signIn.passkey')}
        </Button>
      )}
      <p className={styles.links}>
        <Link to="/forgotten-password">{t('forgottenLink')}</Link>
        <Link to="/sign-up">{t('signUpLink')}</Link>
      </p>
    </>
  );
}
