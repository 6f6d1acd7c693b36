import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import {
  companyCountsQuery,
  editionQuery,
  exposureQuery,
  reportCountsQuery,
  rescoresQuery,
  rulesQuery,
} from './queries.ts';

export interface ChecklistItem {
  readonly name: 'dates' | 'tables' | 'vetting' | 'weights' | 'invitations' | 'reports' | 'exposure';
  /** unknown: it could not be found out. */
  readonly state: 'todo' | 'done' | 'unknown';
  readonly text?: string | undefined;
  readonly pending?: boolean;
  readonly error?: unknown;
  readonly retry?: () => void;
}

type Asked = Pick<UseQueryResult, 'isPending' | 'error' | 'refetch'>;
const askedBy = ({ isPending, error, refetch }: Asked) => ({
  ...{ pending: isPending, error, retry: () => void refetch() },
});
const stateOf = (done: boolean | undefined) => (done === undefined ? 'unknown' : done ? 'done' : 'todo');

/** Where companies sign up by themselves. */
export const signUpAddress = () => new URL('/sign-up', location.origin).href;

export function useChecklist(): ChecklistItem[] {
  return [useDates(), useTables(), useVetting(), useWeights(), useInvitations(), useReports(), useExposure()];
}

function useDates(): ChecklistItem {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const asked = useQuery(editionQuery);
  const { data } = asked;
  const text = data?.terms
    ? t('checklist.datesDone', {
        market: formats.dayRange(data.terms.opensOn, data.terms.closesOn),
        show: formats.dayRange(data.terms.showDays.from, data.terms.showDays.to),
      })
    : t('checklist.datesOpen');
  return {
    ...{ name: 'dates', state: stateOf(data && data.terms !== undefined), ...askedBy(asked) },
    text: data && text,
  };
}

function useTables(): ChecklistItem {
  const { t } = useTranslation('organiser');
  const asked = useQuery(editionQuery);
  const { data } = asked;
  const count = data?.terms?.tables.length ?? 0;
  const minutes = data?.terms?.slotMinutes ?? 0;
  const text = count > 0 ? t('checklist.tablesDone', { count, minutes }) : t('checklist.tablesOpen');
  return {
    ...{ name: 'tables', state: stateOf(data && count > 0), ...askedBy(asked) },
    text: data && text,
  };
}

function useVetting(): ChecklistItem {
  const { t } = useTranslation('organiser');
  const asked = useQuery(companyCountsQuery);
  const count = asked.data?.applied;
  const text = count === 0 ? t('checklist.vettingDone') : t('checklist.vettingOpen', { count: count ?? 0 });
  const known = count !== undefined;
  return {
    ...{ name: 'vetting', state: stateOf(known ? count === 0 : undefined), ...askedBy(asked) },
    text: known ? text : undefined,
  };
}

function useInvitations(): ChecklistItem {
  const { t } = useTranslation('organiser');
  const asked = useQuery(companyCountsQuery);
  const url = signUpAddress();
  // The organiser's own company is one of those approved.
  const others = asked.data && Math.max(0, asked.data.approved - 1);
  const text =
    others === 0
      ? t('checklist.invitationsOpen', { url })
      : t('checklist.invitationsDone', { count: others ?? 0, url });
  const known = others !== undefined;
  return {
    ...{ name: 'invitations', state: stateOf(known ? others > 0 : undefined), ...askedBy(asked) },
    text: known ? text : undefined,
  };
}

function useReports(): ChecklistItem {
  const { t } = useTranslation('organiser');
  const asked = useQuery(reportCountsQuery);
  const count = asked.data?.open;
  const text = count === 0 ? t('checklist.reportsDone') : t('checklist.reportsOpen', { count: count ?? 0 });
  const known = count !== undefined;
  return {
    ...{ name: 'reports', state: stateOf(known ? count === 0 : undefined), ...askedBy(asked) },
    text: known ? text : undefined,
  };
}

function useWeights(): ChecklistItem {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const asked = useQuery(rulesQuery);
  const { data: rescores } = useQuery(rescoresQuery);
  const running = rescores?.items.find(({ state }) => state === 'running');
  const { data } = asked;
  const changed = data?.changedAt
    ? t('checklist.weightsDone', { time: formats.zonedInstant(data.changedAt) })
    : t('checklist.weightsOpen');
  const progress =
    running &&
    t('checklist.rescore', { done: formats.number(running.done), total: formats.number(running.total) });
  return {
    ...{ name: 'weights', state: stateOf(data && data.revision > 0), ...askedBy(asked) },
    text: data && (progress ?? changed),
  };
}

function useExposure(): ChecklistItem {
  const { t } = useTranslation('organiser');
  const asked = useInfiniteQuery(exposureQuery('fewest'));
  const count = asked.data?.pages[0]?.unseen;
  const text = count === 0 ? t('checklist.exposureDone') : t('checklist.exposureOpen', { count: count ?? 0 });
  const known = count !== undefined;
  return {
    ...{ name: 'exposure', state: stateOf(known ? count === 0 : undefined), ...askedBy(asked) },
    text: known ? text : undefined,
  };
}
