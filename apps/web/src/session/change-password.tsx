import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { PasswordChange } from '../api/schema.ts';
import { ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import styles from './account.module.css';
import { textOf } from './text-of.ts';

/** Another password, by the one before; it signs one out everywhere else. */
export function ChangePassword() {
  const { t } = useTranslation(['session', 'frame']);
  const [asked, setAsked] = useState(false);
  return (
    <section aria-labelledby="password">
      <h2 id="password">{t('password')}</h2>
      <p className={styles.muted}>{t('change.text')}</p>
      {asked ? (
        <Form onDone={() => setAsked(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('change.begin')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Form({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['session', 'frame']);
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: (body: PasswordChange) => bodyOf(api.POST('/api/auth/change-password', { body })),
    onSuccess: () => {
      toast({ text: t('change.done') });
      onDone();
      // This session, too, is another one now.
      return queries.invalidateQueries({ queryKey: ['auth'] });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    changing.mutate({
      currentPassword: textOf(form, 'current'),
      newPassword: textOf(form, 'new'),
      revokeOtherSessions: true,
    });
  };
  const visibility = { 'aria-label': t('show') };
  return (
    <form className={styles.form} onSubmit={submit}>
      {changing.isError && <ProblemNotice error={changing.error} />}
      <PasswordInput
        label={t('change.current')}
        name="current"
        autoComplete="current-password"
        visibilityToggleButtonProps={visibility}
        data-autofocus
        required
      />
      <PasswordInput
        label={t('reset.password')}
        description={t('passwordRule')}
        name="new"
        autoComplete="new-password"
        visibilityToggleButtonProps={visibility}
        required
      />
      <p className={styles.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('frame:cancel')}
        </Button>
        <Button type="submit" loading={changing.isPending}>
          {t('change.action')}
        </Button>
      </p>
    </form>
  );
}
