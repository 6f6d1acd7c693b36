import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';

export const leadsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/leads',
  ...lazyScreen(['leads'], () => import('./leads-screen.tsx')),
});
