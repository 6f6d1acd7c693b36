import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../session/text-of.ts';
import { idIn } from './id-in.ts';
import styles from './where-is.module.css';

/** By id or address at once; by title, after a look at those that have it. */
export function WhereIsForm({ title }: { title?: string | undefined }) {
  const { t } = useTranslation('ops');
  const navigate = useNavigate();
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = textOf(new FormData(event.currentTarget), 'listing').trim();
    if (said === '') return;
    const listingId = idIn(said);
    void (listingId
      ? navigate({ to: '/ops/where-is/$listingId', params: { listingId } })
      : navigate({ to: '/ops/where-is', search: { title: said } }));
  };
  return (
    <form role="search" className={styles.form} onSubmit={find}>
      <TextInput
        label={t('where.label')}
        name="listing"
        key={title}
        defaultValue={title}
        required
        autoComplete="off"
        className={styles.field}
      />
      <Button type="submit">{t('where.action')}</Button>
    </form>
  );
}
