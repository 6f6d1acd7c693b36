import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { SuggestionState } from '../api/schema.ts';

export interface MatchFilter {
  /** Absent: those that wait for an answer. */
  readonly state?: SuggestionState | undefined;
  readonly brief?: string | undefined;
}

const pageSize = 20;

/** The first page's query. */
export const askedOf = ({ state, brief }: MatchFilter) => ({
  limit: pageSize,
  ...(state && { state }),
  ...(brief && { profileId: brief }),
});

export const matchesQuery = (filter: MatchFilter) =>
  infiniteQueryOptions({
    queryKey: ['suggestions', 'list', { state: filter.state, brief: filter.brief }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/suggestions', {
          params: {
            query: { ...askedOf(filter), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const matchCountsQuery = queryOptions({
  queryKey: ['suggestions', 'counts'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/suggestions/counts', { signal })),
});

export const matchQuery = (id: string) =>
  queryOptions({
    queryKey: ['suggestions', 'one', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/suggestions/{id}', { params: { path: { id } }, signal })),
  });
