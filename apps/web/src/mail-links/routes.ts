import { createRoute, redirect } from '@tanstack/react-router';
import { frameRoute } from '../frame/root-route.tsx';
import { requestQuery } from '../requests/queries.ts';

/* The addresses that mails name, which outlive the screens': each leads to where the app shows it. */

const suggestions = createRoute({
  getParentRoute: () => frameRoute,
  path: '/suggestions',
  beforeLoad: () => {
    throw redirect({ to: '/matches', replace: true });
  },
});

const suggestion = createRoute({
  getParentRoute: () => frameRoute,
  path: '/suggestions/$id',
  beforeLoad: ({ params: { id } }) => {
    throw redirect({ to: '/matches', search: { at: id }, replace: true });
  },
});

const request = createRoute({
  getParentRoute: () => frameRoute,
  path: '/requests/$id',
  beforeLoad: async ({ context, params: { id } }) => {
    const { box, state } = await context.queryClient.ensureQueryData(requestQuery(id));
    if (box === 'sent') throw redirect({ to: '/requests', replace: true });
    throw redirect({
      to: '/answer',
      search: { at: id, ...(state !== 'pending' && { state }) },
      replace: true,
    });
  },
});

const conversation = createRoute({
  getParentRoute: () => frameRoute,
  path: '/conversations/$id',
  beforeLoad: ({ params: { id } }) => {
    throw redirect({ to: '/conversations', search: { at: id }, replace: true });
  },
});

const report = createRoute({
  getParentRoute: () => frameRoute,
  path: '/reports/$reportId',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/organiser/reports/$reportId', params, replace: true });
  },
});

const company = createRoute({
  getParentRoute: () => frameRoute,
  path: '/company',
  beforeLoad: () => {
    throw redirect({ to: '/team', replace: true });
  },
});

export const mailLinkRoutes = [suggestions, suggestion, request, conversation, report, company];
