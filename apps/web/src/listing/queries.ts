import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { Medium, Territory } from '../api/schema.ts';

const minuteMs = 60_000;

export const listingQuery = (listingId: string) =>
  queryOptions({
    queryKey: ['listings', listingId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/listings/{listingId}', { params: { path: { listingId } }, signal })),
    staleTime: minuteMs,
  });

/** What a company's dealings say of it. */
export const trustQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['trust', companyId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/trust/{companyId}', { params: { path: { companyId } }, signal })),
    staleTime: 10 * minuteMs,
  });

/** Why a country's medium is not free on a day, as far as a buyer may know. The day stands for any language. */
export const cellStatusQuery = (cell: {
  listingId: string;
  territory: Territory;
  medium: Medium;
  day: string;
}) => {
  const { listingId, territory, medium, day } = cell;
  return queryOptions({
    queryKey: ['listings', listingId, 'cell', territory, medium, day],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/listings/{listingId}/avails', {
          params: { path: { listingId }, query: { territory, medium, language: 'en', day } },
          signal,
        }),
      ),
    staleTime: minuteMs,
  });
};

export const relatedQuery = (genre: string) =>
  queryOptions({
    queryKey: ['listings', 'related', genre],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/listings', { params: { query: { genre, limit: 8 } }, signal })),
    staleTime: 5 * minuteMs,
  });
