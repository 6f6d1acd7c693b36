import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { CatalogueSearch } from './catalogue-search.ts';

export const catalogueQuery = (search: CatalogueSearch) =>
  infiniteQueryOptions({
    queryKey: ['listings', 'catalogue', search],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/listings', {
          params: { query: { limit: 40, ...search, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
