import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';

export const companyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/companies/$companyId',
  ...lazyScreen(['companies'], () => import('./company-screen.tsx')),
});
