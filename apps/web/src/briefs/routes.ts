import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/briefs',
  ...lazyScreen(['briefs', 'requests'], () => import('./briefs-screen.tsx')),
});

const newRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/briefs/new',
  ...lazyScreen(['briefs', 'design'], () => import('./new-brief-screen.tsx')),
});

const briefRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/briefs/$briefId',
  ...lazyScreen(['briefs', 'design'], () => import('./brief-screen.tsx')),
});

const welcomeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/welcome',
  ...lazyScreen(['briefs', 'design'], () => import('./welcome-screen.tsx')),
});

export const briefRoutes = [listRoute, newRoute, briefRoute, welcomeRoute];
