import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { companyNamedQuery } from './queries.ts';

/** A company by its name; until that is known, as a company. */
export function CompanyName({ id }: { id: string }) {
  const { t } = useTranslation('organiser');
  const { data } = useQuery(companyNamedQuery(id));
  return <>{data?.name ?? t('reports.someone')}</>;
}
