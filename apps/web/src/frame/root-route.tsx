import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { isRefusal } from '../api/problem.ts';
import { roleOf } from '../session/active-role.ts';
import { meQuery } from '../session/queries.ts';
import { BrokenPage } from './broken.tsx';
import { Frame } from './frame.tsx';
import { homes } from './homes.ts';
import { Missing } from './missing.tsx';

export interface RouterContext {
  readonly queryClient: QueryClient;
  readonly i18n: i18n;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  errorComponent: BrokenPage,
});

/** Everything that needs a signed-in member: within the bars, and not shown to anybody else. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    try {
      return { me: await context.queryClient.ensureQueryData(meQuery) };
    } catch (error) {
      if (!isRefusal(error, 'unauthenticated')) throw error;
      throw redirect({ to: '/sign-in', search: { to: location.href } });
    }
  },
});

/** An address of no screen: whoever is signed in gets on from there by the bars. */
export const unknownRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '$',
  component: Missing,
});

export const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ href: homes[roleOf(context.me.member.roles)], replace: true });
  },
});
