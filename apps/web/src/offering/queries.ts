import { infiniteQueryOptions, keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { ListingState, OfferSketch } from '../api/schema.ts';

export const myListingsQuery = (companyId: string, state: ListingState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['listings', 'mine', { companyId, state }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/listings', {
          params: {
            query: { companyId, limit: 30, ...(state && { state }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Who asked for one listing, and how many others it interests. */
export const listingLeadsQuery = (listingId: string) =>
  queryOptions({
    queryKey: ['leads', 'of', listingId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/leads', { params: { query: { listingId } }, signal })).then(
        ({ items }) => items[0] ?? null,
      ),
    staleTime: 60_000,
  });

export const interestQuery = (listingId: string) =>
  queryOptions({
    queryKey: ['leads', 'interest', listingId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/interest/{listingId}', { params: { path: { listingId } }, signal })),
  });

/** Whom an offer would fit, and what to offer beside would bring more; nothing is asked before there is a sketch. */
export const outlookQuery = (sketch: OfferSketch | undefined) =>
  queryOptions({
    queryKey: ['leads', 'outlook', sketch],
    queryFn: sketch
      ? ({ signal }) => bodyOf(api.POST('/api/v1/interest/outlook', { body: sketch, signal }))
      : skipToken,
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  });

export const encumbrancesQuery = (listingId: string) =>
  queryOptions({
    queryKey: ['encumbrances', listingId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/listings/{listingId}/encumbrances', { params: { path: { listingId } }, signal }),
      ),
  });
