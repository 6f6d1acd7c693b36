import { Button, PasswordInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './account.module.css';
import { textOf } from './text-of.ts';

interface Props {
  readonly action: string;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onSubmit: (password: string) => void;
}

/** Before something that whoever finds a screen left open should not do. */
export function PasswordAgain({ action, isBusy, onCancel, onSubmit }: Props) {
  const { t } = useTranslation(['session', 'frame']);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(textOf(new FormData(event.currentTarget), 'password'));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <PasswordInput
        label={t('password')}
        name="password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        data-autofocus
        required
      />
      <p className={styles.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t('frame:cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {action}
        </Button>
      </p>
    </form>
  );
}
