import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';
import { catalogueSearch } from './catalogue-search.ts';

export const catalogueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/catalogue',
  validateSearch: catalogueSearch,
  ...lazyScreen(['catalogue'], () => import('./catalogue-screen.tsx')),
});
