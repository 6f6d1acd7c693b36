import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

export const conversationsQuery = (listingId?: string) =>
  infiniteQueryOptions({
    queryKey: ['conversations', 'list', { listingId }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/conversations', {
          params: {
            query: { limit: 30, ...(listingId && { listingId }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const conversationQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['conversations', 'one', conversationId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/conversations/{conversationId}', { params: { path: { conversationId } }, signal }),
      ),
  });

/** Newest first, page by page. */
export const messagesQuery = (conversationId: string) =>
  infiniteQueryOptions({
    queryKey: ['conversations', 'messages', conversationId],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/conversations/{conversationId}/messages', {
          params: { path: { conversationId }, query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
