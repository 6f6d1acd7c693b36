import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import { ProblemNotice } from '../design/states.tsx';
import { Entry } from './entry.tsx';
import styles from './entry.module.css';
import { textOf } from './text-of.ts';
import { tokenOfLink } from './token-of-link.ts';

/** Where the mail leads. */
export default function ResetScreen() {
  const { t } = useTranslation('session');
  const [token] = useState(tokenOfLink);
  const setting = useMutation({
    mutationFn: (newPassword: string) =>
      bodyOf(api.POST('/api/auth/reset-password', { body: { token, newPassword } })),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setting.mutate(textOf(new FormData(event.currentTarget), 'password'));
  };
  return (
    <Entry title={t('reset.title')}>
      {setting.isSuccess ? (
        <p role="status">{t('reset.done')}</p>
      ) : (
        <form className={styles.form} onSubmit={submit}>
          {setting.isError && <ProblemNotice error={setting.error} />}
          <PasswordInput
            label={t('reset.password')}
            description={t('passwordRule')}
            name="password"
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('show') }}
            required
          />
          <Button type="submit" loading={setting.isPending}>
            {t('reset.action')}
          </Button>
        </form>
      )}
      <p className={styles.links}>
        <Link to="/sign-in">{t('signIn.title')}</Link>
      </p>
    </Entry>
  );
}
