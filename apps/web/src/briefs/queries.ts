import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { Kind } from '../api/schema.ts';

export const briefsQuery = queryOptions({
  queryKey: ['briefs'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/profiles', { signal })),
});

export const briefQuery = (id: string) =>
  queryOptions({
    queryKey: ['briefs', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/profiles/{id}', { params: { path: { id } }, signal })),
  });

/** The best that fit one brief and wait for an answer. */
export const briefMatchesQuery = (profileId: string) =>
  queryOptions({
    queryKey: ['suggestions', 'of-brief', profileId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/suggestions', { params: { query: { profileId, limit: 100 } }, signal })),
  });

/** Listings to choose from, to say by examples what one likes. */
export const examplesQuery = (kind: Kind) =>
  queryOptions({
    queryKey: ['listings', 'examples', kind],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/listings', { params: { query: { kind, limit: 60 } }, signal })),
    staleTime: 5 * 60_000,
  });

export const workQuery = (workId: string) =>
  queryOptions({
    queryKey: ['works', workId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/works/{workId}', { params: { path: { workId } }, signal })),
    staleTime: Infinity,
  });
