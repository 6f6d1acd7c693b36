import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { frameRoute, homeRoute, rootRoute, type RouterContext, unknownRoute } from './frame/root-route.tsx';
import { answeringRoute } from './answering/routes.ts';
import { briefRoutes } from './briefs/routes.ts';
import { catalogueRoute } from './catalogue/routes.ts';
import { companyRoute } from './companies/routes.ts';
import { conversationsRoute } from './conversations/routes.ts';
import { offeringRoutes } from './offering/routes.ts';
import { requestsRoute } from './requests/routes.ts';
import { joinRoute, teamRoute } from './team/routes.ts';
import { compareRoute, shortlistRoute } from './shortlist/routes.ts';
import { organiserRoutes } from './organiser/routes.ts';
import { opsRoutes } from './ops/routes.ts';
import { mailLinkRoutes } from './mail-links/routes.ts';
import { notificationsRoute, settingsRoute } from './notifications/routes.ts';
import { matchesRoute } from './matches/routes.ts';
import { leadsRoute } from './leads/routes.ts';
import { listingRoute } from './listing/routes.ts';
import { accountRoute, sessionRoutes } from './session/routes.ts';

const routeTree = rootRoute.addChildren([
  frameRoute.addChildren([
    homeRoute,
    matchesRoute,
    listingRoute,
    ...briefRoutes,
    notificationsRoute,
    settingsRoute,
    ...mailLinkRoutes,
    catalogueRoute,
    requestsRoute,
    companyRoute,
    conversationsRoute,
    shortlistRoute,
    compareRoute,
    accountRoute,
    answeringRoute,
    leadsRoute,
    teamRoute,
    ...offeringRoutes,
    ...opsRoutes,
    ...organiserRoutes,
    unknownRoute,
  ]),
  ...sessionRoutes,
  joinRoute,
]);

/** @param history where it is not a browser's own */
export const makeRouter = (context: RouterContext, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    // Elsewhere there is nothing to scroll.
    scrollRestoration: history === undefined,
    ...(history && { history }),
  });
export type AppRouter = ReturnType<typeof makeRouter>;

/** The screen that the address names: its code first, and what it shows once it is known who looks. */
export function beginScreen(router: AppRouter): void {
  const [routes] = router.getMatchedRoutes(router.latestLocation.pathname);
  for (const route of routes) void router.loadRouteChunk(route);
  // A refusal is shown when the screens are.
  router.load().catch(() => undefined);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
