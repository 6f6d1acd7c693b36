import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../design/link-button.tsx';
import styles from '../editor.module.css';
import { interestQuery, outlookQuery } from '../queries.ts';

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

/** "Were SVOD free as well: 14 buyer companies more" */
export function WhatWouldBringMore({ listingId }: { listingId: string }) {
  const { t } = useTranslation(['offering', 'vocabulary']);
  const { data } = useQuery(outlookQuery(listingId));
  if (!data || data.more.length === 0) return null;
  return (
    <div className={styles.more}>
      <h4>{t('publish.outlookTitle')}</h4>
      <ul>
        {data.more.map(({ medium, companies }) => (
          <li key={medium}>
            {t('publish.outlook', { medium: t(`vocabulary:medium.${medium}`), count: companies })}
          </li>
        ))}
      </ul>
      {!data.complete && <p className={styles.hint}>{t('publish.outlookPart')}</p>}
      <p>
        <LinkButton
          to="/my-listings/$listingId"
          params={{ listingId }}
          search={{ step: 'rights' }}
          variant="default"
          size="compact-sm"
        >
          {t('publish.outlookAct')}
        </LinkButton>
      </p>
    </div>
  );
}
