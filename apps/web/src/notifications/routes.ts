import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';

export const notificationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/notifications',
  ...lazyScreen(['notifications'], () => import('./notifications-screen.tsx')),
});

/** The foot of each mail names this address. */
export const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/preferences',
  ...lazyScreen(['notifications'], () => import('./settings/settings-screen.tsx')),
});
