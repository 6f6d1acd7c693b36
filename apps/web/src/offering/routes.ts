import { createRoute } from '@tanstack/react-router';
import type { ListingState } from '../api/schema.ts';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';
import { type Step, steps } from './missing.ts';

const states = ['draft', 'in-review', 'published', 'withdrawn'] as const;

export const myListingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/my-listings',
  validateSearch: (search): { state?: ListingState } => {
    const state = states.find((known) => known === search['state']);
    return state ? { state } : {};
  },
  ...lazyScreen(['offering', 'listing'], () => import('./my-listings-screen.tsx')),
});

export const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/my-listings/import',
  ...lazyScreen(['offering'], () => import('./import/import-screen.tsx')),
});

export const editorRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/my-listings/$listingId',
  validateSearch: (search): { step?: Step } => {
    const step = steps.find((known) => known === search['step']);
    return step ? { step } : {};
  },
  ...lazyScreen(['offering', 'listing', 'requests'], () => import('./editor-screen.tsx')),
});

export const offeringRoutes = [myListingsRoute, importRoute, editorRoute];
