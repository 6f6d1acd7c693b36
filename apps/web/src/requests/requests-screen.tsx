import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Request } from '../api/schema.ts';
import { LinkButton } from '../design/link-button.tsx';
import { NextPage } from '../design/next-page.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { activeExactly } from '../frame/navigation.ts';
import { requestCountsQuery, requestsQuery } from './queries.ts';
import { SentRequest } from './sent-request.tsx';
import styles from './requests.module.css';

const route = getRouteApi('/frame/requests');
const filters = [undefined, 'pending', 'accepted', 'declined', 'expired', 'withdrawn'] as const;

/** What one's company has asked, and what became of it. */
export default function RequestsScreen() {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const { state } = route.useSearch();
  const requests = useInfiniteQuery(requestsQuery({ box: 'sent', state }));
  const { data: counts } = useQuery(requestCountsQuery);
  const items = requests.data?.pages.flatMap((page): Request[] => page.items) ?? [];
  return (
    <Screen
      title={t('title')}
      tools={
        <nav className={styles.states} aria-label={t('filter')}>
          {filters.map((filter) => (
            <Link
              key={filter ?? 'all'}
              from="/requests"
              to="/requests"
              activeOptions={activeExactly}
              search={filter ? { state: filter } : {}}
              className={styles.state}
              aria-current={state === filter ? 'page' : undefined}
            >
              {filter ? t(`vocabulary:requestState.${filter}`) : t('all')}{' '}
              {filter && counts && <span className={styles.count}>{counts.sent[filter]}</span>}
            </Link>
          ))}
        </nav>
      }
    >
      {requests.isPending && <Loading rows={4} height={128} />}
      {requests.isError && <ProblemNotice error={requests.error} retry={() => void requests.refetch()} />}
      {requests.isSuccess && items.length === 0 && (
        <Empty
          title={t('empty.title')}
          text={t('empty.text')}
          action={<LinkButton to="/matches">{t('empty.action')}</LinkButton>}
        />
      )}
      <ul className={styles.list}>
        {items.map((request) => (
          <SentRequest key={request.id} request={request} />
        ))}
      </ul>
      <NextPage of={requests}>{t('more')}</NextPage>
    </Screen>
  );
}
