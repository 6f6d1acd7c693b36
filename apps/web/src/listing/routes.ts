import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';

export const listingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/listings/$listingId',
  /** `match`: from which match it was opened, so that its brief says what is wanted. */
  validateSearch: (search): { match?: string } =>
    typeof search['match'] === 'string' ? { match: search['match'] } : {},
  ...lazyScreen(['listing', 'matches', 'requests'], () => import('./listing-screen.tsx')),
});
