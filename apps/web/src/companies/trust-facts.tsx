import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company, ListingCard } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import { trustQuery } from '../listing/queries.ts';
import styles from './company.module.css';

const hourSeconds = 3_600;
const lately = 30;
/** Of fewer listings a share would say more than there is. */
const fewest = 5;

/** What can be relied on, in figures; of too few cases nothing is said. */
export function TrustFacts({ company, listings }: { company: Company; listings: readonly ListingCard[] }) {
  const { t } = useTranslation('companies');
  const formats = useFormats();
  const { data: trust } = useQuery({ ...trustQuery(company.id), retry: false });
  const confirmed = listings.filter(
    ({ availsConfirmedAt }) => availsConfirmedAt && formats.daysSince(availsConfirmedAt) < lately,
  );
  const { answeredShare, medianAnswerSeconds } = trust ?? {};
  return (
    <dl className={styles.facts} aria-label={t('facts.label')}>
      {company.approvedAt && (
        <Fact name={t('facts.vetted')}>{formats.day(company.approvedAt.slice(0, 10))}</Fact>
      )}
      <Fact name={t('facts.answered')}>
        {typeof answeredShare === 'number' ? formats.percent(answeredShare) : undefined}
      </Fact>
      <Fact name={t('facts.median')}>
        {typeof medianAnswerSeconds === 'number'
          ? t('facts.hours', { count: Math.max(1, Math.round(medianAnswerSeconds / hourSeconds)) })
          : undefined}
      </Fact>
      {listings.length >= fewest && (
        <Fact name={t('facts.confirmed')}>
          {t('facts.confirmedOf', { count: confirmed.length, of: listings.length })}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation('companies');
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd data-few={children === undefined || undefined}>{children ?? t('facts.few')}</dd>
    </div>
  );
}
