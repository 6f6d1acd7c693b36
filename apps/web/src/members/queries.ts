import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

/** For the company's own people, and whoever runs the market. */
export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/members/{id}', { params: { path: { id } }, signal })),
    retry: false,
  });

export const membersOfQuery = (companyId: string) =>
  infiniteQueryOptions({
    queryKey: ['members', 'of', companyId],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/members', {
          params: { query: { companyId, limit: 100, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
