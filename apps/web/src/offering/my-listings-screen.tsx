import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { ListingDraft } from '../api/schema.ts';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice, useSentence } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { listingQuery } from '../listing/queries.ts';
import lists from '../matches/matches-screen.module.css';
import { useMe } from '../session/use-me.ts';
import { ListingRow } from './listing-row.tsx';
import styles from './my-listings.module.css';
import { myListingsQuery } from './queries.ts';

const route = getRouteApi('/frame/my-listings');
const states = ['published', 'draft', 'withdrawn'] as const;

export default function MyListingsScreen() {
  const { t } = useTranslation('offering');
  const { state } = route.useSearch();
  const { company } = useMe();
  const listings = useInfiniteQuery(myListingsQuery(company.id, state));
  const beginning = useBeginListing();
  const items = listings.data?.pages.flatMap((page) => page.items) ?? [];
  const begin = (
    <Button onClick={() => beginning.mutate()} loading={beginning.isPending}>
      {t('new')}
    </Button>
  );
  const isFirst = listings.isSuccess && items.length === 0 && state === undefined;
  return (
    <Screen
      title={t('title')}
      actions={isFirst ? undefined : begin}
      tools={
        isFirst ? undefined : (
          <nav className={lists.states} aria-label={t('filter')}>
            {[undefined, ...states].map((name) => (
              <Link
                key={name ?? 'all'}
                to="/my-listings"
                search={name ? { state: name } : {}}
                className={lists.state}
                aria-current={state === name ? 'page' : undefined}
              >
                {name ? t(`state.${name}`) : t('all')}
              </Link>
            ))}
          </nav>
        )
      }
    >
      {listings.isPending && <Loading rows={6} height={108} />}
      {listings.isError && <ProblemNotice error={listings.error} retry={() => void listings.refetch()} />}
      {isFirst && <Empty title={t('empty.title')} text={t('empty.text')} action={begin} />}
      {listings.isSuccess && items.length === 0 && !isFirst && <Empty title={t('empty.other')} />}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((listing) => (
            <ListingRow key={listing.id} listing={listing} />
          ))}
        </ul>
      )}
      {listings.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          loading={listings.isFetchingNextPage}
          onClick={() => void listings.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </Screen>
  );
}

const emptyDraft: ListingDraft = {
  titles: [],
  loglines: {},
  synopses: {},
  genres: [],
  themes: [],
  audience: [],
  origin: [],
  people: [],
  comparables: [],
  awards: [],
  materials: [],
  seeking: [],
  excludedCompanies: [],
};

/** An empty draft, opened at its first step. */
function useBeginListing() {
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const sentence = useSentence();
  return useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/listings', { body: emptyDraft })),
    onSuccess: async (listing) => {
      queries.setQueryData(listingQuery(listing.id).queryKey, listing);
      void queries.invalidateQueries({ queryKey: ['listings', 'mine'] });
      await navigate({ to: '/my-listings/$listingId', params: { listingId: listing.id }, search: {} });
    },
    onError: (error) => toast({ kind: 'failed', text: sentence(error) }),
  });
}
