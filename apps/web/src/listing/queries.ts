import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { Avails, Listing, TrustFacts } from '../api/schema.ts';
import { together } from '../api/together.ts';

const minuteMs = 60_000;
/** What the API gives at once. */
const most = { listings: 20, companies: 50 };

const listing = together<Listing>({
  one: (listingId) => bodyOf(api.GET('/api/v1/listings/{listingId}', { params: { path: { listingId } } })),
  several: async (ids) =>
    (await bodyOf(api.GET('/api/v1/listings/several', { params: { query: { ids: ids.join() } } }))).items,
  idOf: ({ id }) => id,
  most: most.listings,
});

const avails = together<Avails>({
  one: (listingId) =>
    bodyOf(api.GET('/api/v1/listings/{listingId}/avails', { params: { path: { listingId } } })),
  several: async (ids) =>
    (await bodyOf(api.GET('/api/v1/listings/several/avails', { params: { query: { ids: ids.join() } } })))
      .items,
  idOf: ({ listingId }) => listingId,
  most: most.listings,
});

const trust = together<TrustFacts>({
  one: (companyId) => bodyOf(api.GET('/api/v1/trust/{companyId}', { params: { path: { companyId } } })),
  several: async (ids) =>
    (await bodyOf(api.GET('/api/v1/trust', { params: { query: { companyIds: ids.join() } } }))).items,
  idOf: ({ companyId }) => companyId,
  most: most.companies,
});

export const listingQuery = (listingId: string) =>
  queryOptions({
    queryKey: ['listings', listingId],
    queryFn: () => listing(listingId),
    staleTime: minuteMs,
  });

/** What a company's dealings say of it. */
export const trustQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['trust', companyId],
    queryFn: () => trust(companyId),
    staleTime: 10 * minuteMs,
  });

/** What of a listing is offered but not free, and why, as it was at a revision. */
export const takenQuery = ({ id: listingId, revision }: Pick<Listing, 'id' | 'revision'>) =>
  queryOptions({
    queryKey: ['listings', listingId, 'taken', revision],
    queryFn: async () => (await avails(listingId)).taken,
    staleTime: minuteMs,
  });

export const relatedQuery = (genre: string) =>
  queryOptions({
    queryKey: ['listings', 'related', genre],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/listings', { params: { query: { genre, limit: 8 } }, signal })),
    staleTime: 5 * minuteMs,
  });
