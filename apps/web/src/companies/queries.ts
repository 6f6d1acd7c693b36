import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

export const companyQuery = (id: string) =>
  queryOptions({
    queryKey: ['companies', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/companies/{id}', { params: { path: { id } }, signal })),
    staleTime: 10 * 60_000,
  });

/** What it has on the market, as everybody sees it. */
export const onMarketQuery = (companyId: string) =>
  infiniteQueryOptions({
    queryKey: ['listings', 'of', companyId],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/listings', {
          params: {
            query: { companyId, state: 'published', limit: 30, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
