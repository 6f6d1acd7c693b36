import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute, rootRoute } from '../frame/root-route.tsx';

export const teamRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/team',
  ...lazyScreen(['team'], () => import('./team-screen.tsx')),
});

/** For somebody who is nobody here yet: without the bars. */
export const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  ...lazyScreen(['team', 'session'], () => import('./join-screen.tsx')),
});
