import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from '../editor.module.css';
import { interestQuery } from '../queries.ts';

/** "9 briefs fit": as far as sellers may know. Matching takes a moment after publishing. */
export function WhomItFits({ listingId }: { listingId: string }) {
  const { t } = useTranslation('offering');
  const interest = useQuery({ ...interestQuery(listingId), refetchInterval: 3_000 });
  if (!interest.data) return <p className={styles.hint}>{t('publish.counting')}</p>;
  const { fitting } = interest.data;
  return fitting === null ? (
    <p>{t('publish.few')}</p>
  ) : (
    <p className={styles.told}>{t('publish.fitting', { count: fitting })}</p>
  );
}
