import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Acting } from '../api/schema.ts';
import { useSentence } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import { useMe } from '../session/use-me.ts';
import styles from './frame.module.css';

/** A whole new page: nothing of the member stays in memory for whoever is oneself again. */
const asOneself = () => window.location.assign('/');

/** Says, as long as it lasts, that one is not oneself, and ends it. */
export function ActingBar() {
  const { acting } = useMe();
  return acting ? <Bar acting={acting} /> : null;
}

function Bar({ acting }: { acting: Acting }) {
  const { t } = useTranslation('frame');
  const { company } = useMe();
  const formats = useFormats();
  const sentence = useSentence();
  const ending = useMutation({
    mutationFn: () => api.DELETE('/api/v1/actings/current'),
    onSuccess: asOneself,
  });
  useEffect(() => {
    const over = setTimeout(asOneself, Math.max(0, Date.parse(acting.until) - Date.now()) + 1_000);
    return () => clearTimeout(over);
  }, [acting.until]);
  return (
    <aside className={styles.acting} aria-label={t('acting.label')}>
      <p>
        {t('acting.says', {
          name: acting.name ?? '',
          company: company.name,
          until: formats.zonedInstant(acting.until),
        })}
        {ending.isError && <span role="alert"> {sentence(ending.error)}</span>}
      </p>
      <Button size="compact-sm" variant="default" loading={ending.isPending} onClick={() => ending.mutate()}>
        {t('acting.end')}
      </Button>
    </aside>
  );
}
