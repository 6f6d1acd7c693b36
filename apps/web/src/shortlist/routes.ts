import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';

export const shortlistRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/shortlist',
  ...lazyScreen(['shortlist', 'matches', 'requests'], () => import('./shortlist-screen.tsx')),
});
