import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

export const notificationCountsQuery = queryOptions({
  queryKey: ['notifications', 'counts'],
  queryFn: () => bodyOf(api.GET('/api/v1/notifications/counts')),
  // The stream says when it changes.
  staleTime: Infinity,
});

export const notificationsQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list', { unread }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/notifications', {
          params: {
            query: { limit: 30, ...(unread && { unread: 'true' }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** What one has chosen to be told, how and when. */
export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/preferences', { signal })),
});
