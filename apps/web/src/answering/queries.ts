import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { RequestState } from '../api/schema.ts';

export type AnsweredState = Exclude<RequestState, 'pending'>;

/** As many as are answered in a sitting. */
const pageSize = 100;

/** What the company received: what expires first where it is to be answered, else the newest first. */
export const receivedQuery = (state: RequestState, listingId?: string) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'list', { box: 'received', order: 'urgent', state, listingId }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/requests', {
          params: {
            query: {
              box: 'received',
              state,
              order: state === 'pending' ? 'urgent' : 'newest',
              limit: pageSize,
              ...(listingId && { listingId }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Who is in the own company: to say who has answered. */
export const colleaguesQuery = queryOptions({
  queryKey: ['members', 'own'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/members', { params: { query: { limit: 200 } }, signal })),
  staleTime: 5 * 60_000,
});
