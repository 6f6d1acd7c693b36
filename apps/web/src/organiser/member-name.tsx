import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { memberQuery } from '../members/queries.ts';

/** A person by the name; as a member where it is not known, or not any more. */
export function MemberName({ id }: { id: string }) {
  const { t } = useTranslation('organiser');
  const { data } = useQuery(memberQuery(id));
  return <>{data?.name ?? t('members.someone')}</>;
}
