import { createRoute } from '@tanstack/react-router';
import type { RequestState } from '../api/schema.ts';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';

const states: readonly RequestState[] = ['pending', 'accepted', 'declined', 'withdrawn', 'expired'];

export const requestsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/requests',
  validateSearch: (search): { state?: RequestState } => {
    const state = states.find((known) => known === search['state']);
    return state ? { state } : {};
  },
  ...lazyScreen(['requests'], () => import('./requests-screen.tsx')),
});
