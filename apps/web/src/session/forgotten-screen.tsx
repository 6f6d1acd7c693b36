import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import { ProblemNotice } from '../design/states.tsx';
import { Entry } from './entry.tsx';
import styles from './entry.module.css';
import { textOf } from './text-of.ts';

/** Asks for the mail by which a password is set anew. The answer is the same for an address that nobody has. */
export default function ForgottenScreen() {
  const { t } = useTranslation('session');
  const asking = useMutation({
    mutationFn: (email: string) => bodyOf(api.POST('/api/auth/request-password-reset', { body: { email } })),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    asking.mutate(textOf(new FormData(event.currentTarget), 'email'));
  };
  return (
    <Entry title={t('forgotten.title')}>
      {asking.isSuccess ? (
        <p role="status">{t('forgotten.sent')}</p>
      ) : (
        <form className={styles.form} onSubmit={submit}>
          <p>{t('forgotten.text')}</p>
          {asking.isError && <ProblemNotice error={asking.error} />}
          <TextInput label={t('email')} name="email" type="email" autoComplete="username" required />
          <Button type="submit" loading={asking.isPending}>
            {t('forgotten.action')}
          </Button>
        </form>
      )}
      <p className={styles.links}>
        <Link to="/sign-in">{t('signIn.title')}</Link>
      </p>
    </Entry>
  );
}
