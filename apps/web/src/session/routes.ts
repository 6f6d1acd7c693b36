import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute, rootRoute } from '../frame/root-route.tsx';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Where to go afterwards: an address of ours, whatever the link says. */
const ownAddress = (value: unknown) => {
  const address = text(value);
  return address?.startsWith('/') && !address.startsWith('//') ? address : undefined;
};

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => {
    const to = ownAddress(search['to']);
    return to ? { to } : {};
  },
  ...lazyScreen(['session'], () => import('./sign-in-screen.tsx')),
});

const entries = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-up',
    ...lazyScreen(['session'], () => import('./sign-up-screen.tsx')),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forgotten-password',
    ...lazyScreen(['session'], () => import('./forgotten-screen.tsx')),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reset-password',
    ...lazyScreen(['session'], () => import('./reset-screen.tsx')),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confirm-address',
    ...lazyScreen(['session'], () => import('./confirm-screen.tsx')),
  }),
] as const;

export const accountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/account',
  ...lazyScreen(['session'], () => import('./account-screen.tsx')),
});

export const sessionRoutes = [signInRoute, ...entries] as const;
