import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { Alert, DeadLetterState } from '../api/schema.ts';

export type { DeadLetterState } from '../api/schema.ts';
export type AlertState = Alert['state'];

/** How often what is shown live is looked at; not at all while nobody sees the page. */
export const liveMs = 4_000;
const live = { refetchInterval: liveMs, refetchIntervalInBackground: false, staleTime: 0 } as const;

export const overviewQuery = queryOptions({
  queryKey: ['ops', 'overview'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/ops/overview', { signal })),
  ...live,
});

const soonMs = 1_500;

/** What the operator practises on; looked at often while it is on its way. */
export const practiceQuery = queryOptions({
  queryKey: ['ops', 'practice'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/ops/practice', { signal })),
  refetchInterval: ({ state: { data } }) => (data?.practice && !data.practice.doneAt ? soonMs : false),
  staleTime: 0,
});

export const causesQuery = queryOptions({
  queryKey: ['ops', 'dead-letters', 'causes'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/ops/dead-letters/causes', { signal })),
  ...live,
});

export interface LetterFilter {
  readonly state: DeadLetterState;
  readonly group?: string | undefined;
  readonly topic?: string | undefined;
  readonly code?: string | undefined;
}

export const deadLettersQuery = ({ state, group, topic, code }: LetterFilter) =>
  infiniteQueryOptions({
    queryKey: ['ops', 'dead-letters', 'list', { state, group, topic, code }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/ops/dead-letters', {
          params: {
            query: {
              state,
              limit: 50,
              ...(group && { group }),
              ...(topic && { topic }),
              ...(code && { code }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

export const deadLetterQuery = (id: string) =>
  queryOptions({
    queryKey: ['ops', 'dead-letters', 'one', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/ops/dead-letters/{id}', { params: { path: { id } }, signal })),
  });

export const jobCausesQuery = queryOptions({
  queryKey: ['ops', 'failed-jobs', 'causes'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/ops/failed-jobs/causes', { signal })),
  ...live,
});

export const failedJobsQuery = ({
  service,
  queue,
  code,
}: {
  service?: string | undefined;
  queue?: string | undefined;
  code?: string | undefined;
}) =>
  infiniteQueryOptions({
    queryKey: ['ops', 'failed-jobs', 'list', { service, queue, code }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/ops/failed-jobs', {
          params: {
            query: {
              limit: 50,
              ...(service && { service }),
              ...(queue && { queue }),
              ...(code && { code }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

export const queuesQuery = queryOptions({
  queryKey: ['ops', 'queues'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/ops/queues', { signal })),
  ...live,
});
export const consumersQuery = queryOptions({
  queryKey: ['ops', 'consumers'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/ops/consumers', { signal })),
  ...live,
});
export const outboxesQuery = queryOptions({
  queryKey: ['ops', 'outboxes'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/ops/outboxes', { signal })),
  ...live,
});

export const alertsQuery = (state: AlertState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['ops', 'alerts', 'list', { state }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/ops/alerts', {
          params: { query: { limit: 50, ...(state && { state }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

export const alertRulesQuery = queryOptions({
  queryKey: ['ops', 'alerts', 'rules'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/ops/alerts/rules', { signal })),
});

export const auditQuery = (what: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['ops', 'audit', { what }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/ops/audit', {
          params: { query: { limit: 60, ...(what && { what }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

export const whereaboutsQuery = (listingId: string) =>
  queryOptions({
    queryKey: ['ops', 'whereabouts', listingId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/ops/whereabouts/{listingId}', { params: { path: { listingId } }, signal })),
    ...live,
  });

export const listingsByTitleQuery = (title: string) =>
  queryOptions({
    queryKey: ['listings', 'by-title', title],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/listings', { params: { query: { title, limit: 10 } }, signal })),
  });
