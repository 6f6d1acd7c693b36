import { createRoute } from '@tanstack/react-router';
import type { SuggestionState } from '../api/schema.ts';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';
import { beginMatches } from './begin-matches.ts';

export interface MatchSearch {
  readonly state?: Extract<SuggestionState, 'kept' | 'asked' | 'passed'>;
  readonly brief?: string;
  /** The match that is looked at. */
  readonly at?: string;
}

const states = ['kept', 'asked', 'passed'] as const;
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export function matchSearch(search: Readonly<Record<string, unknown>>): MatchSearch {
  const state = states.find((known) => known === search['state']);
  const brief = text(search['brief']);
  const at = text(search['at']);
  return { ...(state && { state }), ...(brief && { brief }), ...(at && { at }) };
}

export const matchesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matches',
  validateSearch: matchSearch,
  loaderDeps: ({ search: { state, brief } }) => ({ state, brief }),
  ...lazyScreen(['matches', 'requests'], () => import('./matches-screen.tsx'), beginMatches),
});
