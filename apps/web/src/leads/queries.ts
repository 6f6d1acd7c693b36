import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

/** By one's own listing: who asked, and how many others it interests. */
export const leadsQuery = infiniteQueryOptions({
  queryKey: ['leads', 'list'],
  queryFn: ({ pageParam, signal }) =>
    bodyOf(
      api.GET('/api/v1/leads', {
        params: { query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});
