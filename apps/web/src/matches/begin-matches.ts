import type { QueryClient } from '@tanstack/react-query';
import { briefsQuery } from '../briefs/queries.ts';
import { listingQuery, trustQuery } from '../listing/queries.ts';
import { matchCountsQuery, type MatchFilter, matchesQuery } from './queries.ts';

/** All that the matches show is on its way, the listings and what is known of their sellers as soon as it is known which. */
export function beginMatches(queries: QueryClient, filter: MatchFilter): void {
  void queries.prefetchQuery(briefsQuery);
  void queries.prefetchQuery(matchCountsQuery);
  queries
    .ensureInfiniteQueryData(matchesQuery(filter))
    .then(({ pages }) => {
      for (const { listingId, sellerId } of pages.flatMap(({ items }) => items)) {
        void queries.prefetchQuery(listingQuery(listingId));
        void queries.prefetchQuery(trustQuery(sellerId));
      }
    })
    // The screen asks again, and says what is wrong.
    .catch(() => undefined);
}
