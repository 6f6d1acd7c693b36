import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Listing } from '../api/schema.ts';
import { CompanyLink } from '../companies/company-link.tsx';
import { useFormats } from '../i18n/format.ts';
import { trustQuery } from '../listing/queries.ts';

const hourSeconds = 3_600;

/** "Blue Lantern, agent · answers 86 %, 9 h · avails 3 d" */
export function SellerLine({ companyId, listing }: { companyId: string; listing: Listing | undefined }) {
  const { t } = useTranslation(['matches', 'vocabulary']);
  const formats = useFormats();
  const { data: trust } = useQuery(trustQuery(companyId));
  if (!listing) return <>{'\u00a0'}</>;
  const { company, mandate, availsConfirmedAt } = listing;
  const name = company?.name ?? t('someCompany');
  const days = availsConfirmedAt && formats.daysSince(availsConfirmedAt);
  const role = mandate && t(`vocabulary:mandate.${mandate.basis}`);
  // The name leads to the company's page, wherever a language puts it.
  const [before, after] = (role ? t('seller', { name: '|', role }) : '|').split('|');
  const facts = [
    company && formats.region(company.country),
    company && !company.vetted && t('notVetted'),
    typeof trust?.answeredShare === 'number' && t('answers', { share: formats.percent(trust.answeredShare) }),
    typeof trust?.medianAnswerSeconds === 'number' &&
      t('hours', { count: Math.max(1, Math.round(trust.medianAnswerSeconds / hourSeconds)) }),
    typeof days === 'number' && t('availsAge', { count: days }),
  ];
  return (
    <>
      {before}
      <CompanyLink id={companyId} name={name} />
      {[after, ...facts.filter(Boolean)].join(' · ')}
    </>
  );
}
