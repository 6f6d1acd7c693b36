import { createRoute } from '@tanstack/react-router';
import type { AlertState, DeadLetterState } from './queries.ts';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Those of an address's parameters that say something. */
function texts<Name extends string>(
  search: Readonly<Record<string, unknown>>,
  ...names: readonly Name[]
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = text(search[name]);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

export const opsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ops/overview',
  ...lazyScreen(['ops'], () => import('./overview-screen.tsx')),
});

export const whereIsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ops/where-is',
  validateSearch: (search): { title?: string } => texts(search, 'title'),
  ...lazyScreen(['ops'], () => import('./where-is-screen.tsx')),
});

export const listingsWayRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ops/where-is/$listingId',
  ...lazyScreen(['ops'], () => import('./listings-way-screen.tsx')),
});

export interface LetterSearch {
  readonly state?: Exclude<DeadLetterState, 'open'>;
  readonly group?: string;
  readonly topic?: string;
  readonly code?: string;
}
const closedStates = ['replayed', 'discarded'] as const;

export const deadLettersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ops/dead-letters',
  validateSearch: (search): LetterSearch => {
    const state = closedStates.find((known) => known === search['state']);
    return { ...(state && { state }), ...texts(search, 'group', 'topic', 'code') };
  },
  ...lazyScreen(['ops'], () => import('./dead-letters/dead-letters-screen.tsx')),
});

export const deadLetterRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ops/dead-letters/$letterId',
  ...lazyScreen(['ops'], () => import('./dead-letters/dead-letter-screen.tsx')),
});

export interface JobSearch {
  readonly service?: string;
  readonly queue?: string;
  readonly code?: string;
}

export const failedJobsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ops/failed-jobs',
  validateSearch: (search): JobSearch => texts(search, 'service', 'queue', 'code'),
  ...lazyScreen(['ops'], () => import('./failed-jobs-screen.tsx')),
});

export const queuesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ops/queues',
  validateSearch: (search): { behind?: true } => (search['behind'] === true ? { behind: true } : {}),
  ...lazyScreen(['ops'], () => import('./queues-screen.tsx')),
});

export const alertsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ops/alerts',
  validateSearch: (search): { state?: AlertState; tab?: 'rules' } => {
    const state = (['raised', 'cleared'] as const).find((known) => known === search['state']);
    return { ...(state && { state }), ...(search['tab'] === 'rules' && { tab: 'rules' as const }) };
  },
  ...lazyScreen(['ops'], () => import('./alerts/alerts-screen.tsx')),
});

export const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ops/audit',
  validateSearch: (search): { what?: string } => texts(search, 'what'),
  ...lazyScreen(['ops'], () => import('./audit-screen.tsx')),
});

export const opsRoutes = [
  opsRoute,
  whereIsRoute,
  listingsWayRoute,
  deadLettersRoute,
  deadLetterRoute,
  failedJobsRoute,
  queuesRoute,
  alertsRoute,
  auditRoute,
];
