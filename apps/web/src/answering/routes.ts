import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';
import type { AnsweredState } from './queries.ts';

export interface AnsweringSearch {
  /** Absent: those that wait for an answer. */
  readonly state?: AnsweredState;
  readonly listing?: string;
  /** The request that is looked at. */
  readonly at?: string;
}

const states = ['accepted', 'declined', 'expired', 'withdrawn'] as const;
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const answeringRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/answer',
  validateSearch: (search): AnsweringSearch => {
    const state = states.find((known) => known === search['state']);
    const listing = text(search['listing']);
    const at = text(search['at']);
    return { ...(state && { state }), ...(listing && { listing }), ...(at && { at }) };
  },
  ...lazyScreen(['answering', 'requests', 'matches', 'listing'], () => import('./answering-screen.tsx')),
});
