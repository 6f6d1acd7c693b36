import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';

export const briefsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/briefs',
  ...lazyScreen(['briefs'], () => import('./briefs-screen.tsx')),
});
