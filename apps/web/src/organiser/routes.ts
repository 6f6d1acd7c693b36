import { createRoute } from '@tanstack/react-router';
import type { CompanyStanding, ReportState } from '../api/schema.ts';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';
import { reportStates, standings } from './queries.ts';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const checklistRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organiser/checklist',
  ...lazyScreen(['organiser'], () => import('./checklist-screen.tsx')),
});

export interface CompanySearch {
  readonly standing?: Exclude<CompanyStanding, 'applied'>;
  readonly name?: string;
}

const companiesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organiser/companies',
  validateSearch: (search): CompanySearch => {
    const standing = standings.find((known) => known === search['standing']);
    const name = text(search['name']);
    return { ...(standing && standing !== 'applied' && { standing }), ...(name && { name }) };
  },
  ...lazyScreen(['organiser'], () => import('./companies/companies-screen.tsx')),
});

const companyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organiser/companies/$companyId',
  ...lazyScreen(['organiser'], () => import('./companies/company-screen.tsx')),
});

const membersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organiser/members',
  validateSearch: (given): { search?: string; company?: string } => {
    const [search, company] = [text(given['search']), text(given['company'])];
    return { ...(search && { search }), ...(company && { company }) };
  },
  ...lazyScreen(['organiser'], () => import('./members-screen.tsx')),
});

const editionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organiser/edition',
  ...lazyScreen(['organiser'], () => import('./edition/edition-screen.tsx')),
});

const weightsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organiser/weights',
  ...lazyScreen(['organiser'], () => import('./weights/weights-screen.tsx')),
});

const reportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organiser/reports',
  validateSearch: (search): { state?: Exclude<ReportState, 'open'> } => {
    const state = reportStates.find((known) => known === search['state']);
    return state && state !== 'open' ? { state } : {};
  },
  ...lazyScreen(['organiser'], () => import('./reports/reports-screen.tsx')),
});

const reportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organiser/reports/$reportId',
  ...lazyScreen(['organiser'], () => import('./reports/report-screen.tsx')),
});

const exposureRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organiser/exposure',
  validateSearch: (search): { order?: 'most' } => (search['order'] === 'most' ? { order: 'most' } : {}),
  ...lazyScreen(['organiser'], () => import('./exposure/exposure-screen.tsx')),
});

export const organiserRoutes = [
  checklistRoute,
  companiesRoute,
  companyRoute,
  membersRoute,
  editionRoute,
  weightsRoute,
  reportsRoute,
  reportRoute,
  exposureRoute,
];
