import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../api/client.ts';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/states.tsx';
import styles from './account.module.css';
import { signOut } from './sign-out.ts';
import { useMe } from './use-me.ts';

/** It cannot be taken back: so the own address is typed first. */
export function DeleteAccount({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['session', 'frame']);
  const { member } = useMe();
  const [typed, setTyped] = useState('');
  const isMeant = typed.trim().toLowerCase() === member.email.toLowerCase();
  const deleting = useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/members/{id}', {
        params: { path: { id: member.id }, header: ifMatch(member.revision) },
      }),
    onSuccess: signOut,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isMeant) deleting.mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('data.deleteTitle')}>
      <form className={styles.form} onSubmit={submit}>
        <p>{t('data.deleteText')}</p>
        {deleting.isError && <ProblemNotice error={deleting.error} />}
        <TextInput
          label={t('data.deleteType', { email: member.email })}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        <p className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('frame:cancel')}
          </Button>
          <Button type="submit" disabled={!isMeant} loading={deleting.isPending}>
            {t('data.delete')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
