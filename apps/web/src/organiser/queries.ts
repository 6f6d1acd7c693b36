import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { CompanyStanding, ReportState, RulesChange } from '../api/schema.ts';
import { companyOf } from './company-names.ts';

export const standings = [
  'applied',
  'approved',
  'refused',
  'suspended',
  'closed',
] as const satisfies readonly CompanyStanding[];
export const reportStates = ['open', 'upheld', 'dismissed'] as const satisfies readonly ReportState[];

export const companyCountsQuery = queryOptions({
  queryKey: ['companies', 'counts'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/companies/counts', { signal })),
});

export interface CompanyFilter {
  readonly standing: CompanyStanding;
  readonly name?: string | undefined;
}

/** Those to vet with the longest waiting first, all others by name. */
export const companiesQuery = ({ standing, name }: CompanyFilter) =>
  infiniteQueryOptions({
    queryKey: ['companies', 'list', { standing, name }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/companies', {
          params: {
            query: {
              standing,
              limit: 50,
              order: standing === 'applied' && !name ? 'waiting' : 'name',
              ...(name && { name }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const companyQuery = (id: string) =>
  queryOptions({
    queryKey: ['companies', 'one', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/companies/{id}', { params: { path: { id } }, signal })),
  });

export const companyHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['companies', 'history', id],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/companies/{id}/history', {
          params: { path: { id }, query: { limit: 200 } },
          signal,
        }),
      ),
  });

/** For its name: a list asks for all of its at once. */
export const companyNamedQuery = (id: string) =>
  queryOptions({ queryKey: ['companies', 'named', id], queryFn: () => companyOf(id), retry: false });

/** People of the whole market, by a word of the name or the address. */
export const peopleQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['members', 'search', search],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/members', {
          params: { query: { search, limit: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const reportCountsQuery = queryOptions({
  queryKey: ['reports', 'counts'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/reports/counts', { signal })),
});

export const editionQuery = queryOptions({
  queryKey: ['edition', 'now'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/edition', { signal })),
});

export const editionHistoryQuery = queryOptions({
  queryKey: ['edition', 'history'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/v1/edition/history', { params: { query: { limit: 20 } }, signal })),
});

export const rulesQuery = queryOptions({
  queryKey: ['rules', 'now'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/rules', { signal })),
});

export const rulesHistoryQuery = queryOptions({
  queryKey: ['rules', 'history'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/v1/rules/history', { params: { query: { limit: 20 } }, signal })),
});

const whileRunningMs = 2_000;

/** How far the market is matched again; looked at often while it is. */
export const rescoresQuery = queryOptions({
  queryKey: ['rules', 'rescores'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/rules/rescores', { signal })),
  refetchInterval: ({ state: { data } }) =>
    data?.items.some(({ state }) => state === 'running') ? whileRunningMs : false,
  staleTime: 0,
});

export const rulesPreviewQuery = (rules: RulesChange) =>
  queryOptions({
    queryKey: ['rules', 'preview', rules],
    queryFn: ({ signal }) => bodyOf(api.POST('/api/v1/rules/preview', { body: rules, signal })),
  });

export const reportsQuery = (state: ReportState) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'list', { state }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/reports', {
          params: { query: { state, limit: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** That it was read is recorded: it is not asked for before somebody opens it, nor again of itself. */
export const reportQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', 'one', reportId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/reports/{reportId}', { params: { path: { reportId } }, signal })),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export const exposureQuery = (order: 'fewest' | 'most') =>
  infiniteQueryOptions({
    queryKey: ['exposure', order],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/exposure', {
          params: { query: { order, limit: 25, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
