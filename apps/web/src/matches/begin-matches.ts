import type { QueryClient } from '@tanstack/react-query';
import { briefsQuery } from '../briefs/queries.ts';
import { listingQuery } from '../listing/queries.ts';
import { matchCountsQuery, type MatchFilter, matchesQuery } from './queries.ts';

/** All that the matches show is on its way, the listings as soon as it is known which. */
export function beginMatches(queries: QueryClient, filter: MatchFilter): void {
  void queries.prefetchQuery(briefsQuery);
  void queries.prefetchQuery(matchCountsQuery);
  queries
    .ensureInfiniteQueryData(matchesQuery(filter))
    .then(({ pages }) => {
      for (const { listingId } of pages.flatMap(({ items }) => items))
        void queries.prefetchQuery(listingQuery(listingId));
    })
    // The screen asks again, and says what is wrong.
    .catch(() => undefined);
}
