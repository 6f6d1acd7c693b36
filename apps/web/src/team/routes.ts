import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';

export const teamRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/team',
  ...lazyScreen(['team'], () => import('./team-screen.tsx')),
});
