import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isRefusal } from '../api/problem.ts';
import type { Listing, Suggestion, Taken } from '../api/schema.ts';
import { briefsQuery } from '../briefs/queries.ts';
import type { WantedRights } from '../design/rights-picture.tsx';
import { listingQuery, takenQuery } from '../listing/queries.ts';
import { wantedOf } from '../listing/wanted-rights.ts';
import { wantedBy } from '../matches/card-rights.tsx';
import { matchesQuery } from '../matches/queries.ts';

/** A column: a listing that is on the market, by which match it was kept, and what is wanted of it. */
export interface Compared {
  readonly listing: Listing;
  readonly match: Suggestion | undefined;
  readonly taken: readonly Taken[] | undefined;
  readonly wanted: WantedRights;
}

/** The listings in the order of the address; those that are gone are named apart, as is why others are not there. */
export function useCompared(ids: readonly string[]) {
  const listings = useQueries({ queries: ids.map((id) => listingQuery(id)) });
  const there = listings.flatMap(({ data }) => data ?? []);
  const taken = useQueries({ queries: there.map((listing) => takenQuery(listing)) });
  const { found: matches, isPending } = useMatchesOf(ids);
  const briefs = useQuery(briefsQuery);
  const failed = listings.filter(({ error, isError }) => isError && !isRefusal(error, 'not-found'));
  const columns = there.map((listing, at): Compared => {
    const match = matches.get(listing.id);
    const known = briefs.data?.items ?? [];
    const wanted = match ? wantedBy(match, known) : wantedOf(listing, known, undefined);
    return { listing, match, taken: taken[at]?.data, wanted };
  });
  return {
    columns,
    isPending: isPending || briefs.isPending || [...listings, ...taken].some((query) => query.isPending),
    gone: ids.filter((_, at) => isRefusal(listings[at]?.error, 'not-found')),
    error: failed[0]?.error,
    retry: () => failed.forEach(({ refetch }) => void refetch()),
  };
}

/** By listing. Asking takes a match from what is kept to what was asked: it stays here. */
function useMatchesOf(ids: readonly string[]) {
  const kept = useInfiniteQuery(matchesQuery({ state: 'kept' }));
  const asked = useInfiniteQuery(matchesQuery({ state: 'asked' }));
  const pages = [...(asked.data?.pages ?? []), ...(kept.data?.pages ?? [])];
  const found = new Map(pages.flatMap(({ items }) => items).map((match) => [match.listingId, match]));
  const some = ids.some((id) => !found.has(id));
  const [next] = [kept, asked].filter((list) => list.hasNextPage && !list.isFetching);
  useEffect(() => {
    if (some) void next?.fetchNextPage();
  }, [some, next]);
  return { found, isPending: some && [kept, asked].some((list) => list.isFetching || list.hasNextPage) };
}
