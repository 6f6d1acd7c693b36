import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import { ProblemNotice } from '../design/states.tsx';
import { saveFile } from '../design/save-file.ts';
import styles from './account.module.css';
import { DeleteAccount } from './delete-account.tsx';

/** What the market holds of oneself: to have as a file, and to have erased. */
export function OwnData() {
  const { t } = useTranslation('session');
  const [leaving, setLeaving] = useState(false);
  const exporting = useMutation({
    mutationFn: everythingHeld,
    onSuccess: (held) =>
      saveFile('marquee-account.json', JSON.stringify(held, undefined, 2), 'application/json'),
  });
  return (
    <section aria-labelledby="own-data">
      <h2 id="own-data">{t('data.title')}</h2>
      <p className={styles.muted}>{t('data.text')}</p>
      {exporting.isError && <ProblemNotice error={exporting.error} retry={() => exporting.mutate()} />}
      <p className={styles.buttons}>
        <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
          {t('data.export')}
        </Button>
        <Button variant="default" onClick={() => setLeaving(true)}>
          {t('data.delete')}
        </Button>
      </p>
      {leaving && <DeleteAccount onClose={() => setLeaving(false)} />}
    </section>
  );
}

/** Each service answers for itself: all of them, or none. */
async function everythingHeld() {
  const { parts } = await bodyOf(api.GET('/api/v1/me/export'));
  return Promise.all(parts.map((part) => bodyOf(api.GET(part))));
}
