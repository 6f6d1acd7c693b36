import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { Passkey } from '../api/schema.ts';
import { ProblemNotice } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import styles from './account.module.css';
import { textOf } from './text-of.ts';

interface Props {
  readonly passkey: Passkey;
  readonly onChanged: () => Promise<void>;
}

/** One key, by the name that it was given: several devices tend to have the same browser. */
export function PasskeyRow({ passkey: { id, name, createdAt }, onChanged }: Props) {
  const { t } = useTranslation('session');
  const formats = useFormats();
  const [naming, setNaming] = useState(false);
  const removing = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/auth/passkey/delete-passkey', { body: { id } })),
    onSettled: onChanged,
  });
  const shown = name ?? t('passkeys.unnamed');
  if (naming) {
    return (
      <li className={styles.row}>
        <Naming id={id} name={shown} onChanged={onChanged} onClose={() => setNaming(false)} />
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <span>
        {shown}
        <span className={styles.muted}> {createdAt && formats.zonedInstant(createdAt)}</span>
        {removing.isError && <ProblemNotice error={removing.error} />}
      </span>
      <span className={styles.buttons}>
        <Button
          variant="default"
          aria-label={`${t('passkeys.rename')}: ${shown}`}
          onClick={() => setNaming(true)}
        >
          {t('passkeys.rename')}
        </Button>
        <Button
          variant="default"
          aria-label={`${t('passkeys.remove')}: ${shown}`}
          loading={removing.isPending}
          onClick={() => removing.mutate()}
        >
          {t('passkeys.remove')}
        </Button>
      </span>
    </li>
  );
}

interface NamingProps {
  readonly id: string;
  readonly name: string;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

function Naming({ id, name, onChanged, onClose }: NamingProps) {
  const { t } = useTranslation(['session', 'frame']);
  const renaming = useMutation({
    mutationFn: (to: string) =>
      bodyOf(api.POST('/api/auth/passkey/update-passkey', { body: { id, name: to } })),
    onSuccess: async () => {
      await onChanged();
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    renaming.mutate(textOf(new FormData(event.currentTarget), 'name').trim());
  };
  return (
    <form className={styles.naming} onSubmit={submit}>
      {renaming.isError && <ProblemNotice error={renaming.error} />}
      <TextInput
        label={t('passkeys.name')}
        name="name"
        defaultValue={name}
        maxLength={100}
        pattern=".*\S.*"
        autoFocus
        required
      />
      <span className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('frame:cancel')}
        </Button>
        <Button type="submit" loading={renaming.isPending}>
          {t('frame:save')}
        </Button>
      </span>
    </form>
  );
}
