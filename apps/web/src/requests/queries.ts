import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { RequestState } from '../api/schema.ts';

/** A request as it could be sent, from what the match's brief wants and what is free. */
export const askDraftQuery = (matchId: string) =>
  queryOptions({
    queryKey: ['suggestions', matchId, 'ask'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/suggestions/{id}/ask', { params: { path: { id: matchId } }, signal })),
    staleTime: 0,
  });

export interface RequestFilter {
  readonly box: 'received' | 'sent';
  readonly state?: RequestState | undefined;
}

export const requestsQuery = ({ box, state }: RequestFilter) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'list', { box, state }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/requests', {
          params: {
            query: { box, limit: 30, ...(state && { state }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const requestCountsQuery = queryOptions({
  queryKey: ['requests', 'counts'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/requests/counts', { signal })),
});

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['requests', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/requests/{id}', { params: { path: { id } }, signal })),
  });
