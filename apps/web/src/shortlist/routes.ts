import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';
import { idsIn, inAddress } from './compared.ts';

export const shortlistRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/shortlist',
  /** `ids`: the listings that are marked to be compared. */
  validateSearch: (search): { ids?: string } => inAddress(idsIn(search['ids'])),
  ...lazyScreen(['shortlist', 'matches', 'requests'], () => import('./shortlist-screen.tsx')),
});

export interface CompareSearch {
  readonly ids?: string;
  /** Rows that say the same of all are left out. */
  readonly only?: 'differences';
}

export const compareRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/shortlist/compare',
  validateSearch: (search): CompareSearch => ({
    ...inAddress(idsIn(search['ids'])),
    ...(search['only'] === 'differences' && { only: 'differences' }),
  }),
  ...lazyScreen(['shortlist', 'matches', 'requests'], () => import('./compare-screen.tsx')),
});
