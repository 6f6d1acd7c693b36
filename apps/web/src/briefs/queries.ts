import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { Kind, ProfileTerms } from '../api/schema.ts';

export const briefsQuery = queryOptions({
  queryKey: ['briefs'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/profiles', { signal })),
});

export const briefQuery = (id: string) =>
  queryOptions({
    queryKey: ['briefs', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/profiles/{id}', { params: { path: { id } }, signal })),
  });

/** What one's own passes have taught it. */
export const lessonsQuery = (id: string) =>
  queryOptions({
    queryKey: ['briefs', id, 'lessons'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/profiles/{id}/lessons', { params: { path: { id } }, signal })),
  });

/** What would fit a draft, as the market stands. */
export const previewQuery = (terms: ProfileTerms) =>
  queryOptions({
    queryKey: ['briefs', 'preview', terms],
    queryFn: ({ signal }) => bodyOf(api.POST('/api/v1/profiles/preview', { body: { terms }, signal })),
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
