import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../design/lazy-screen.ts';
import { frameRoute } from '../frame/root-route.tsx';

export interface ConversationSearch {
  /** The conversation that is read. */
  readonly at?: string;
  /** Of one listing alone. */
  readonly listing?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const conversationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/conversations',
  validateSearch: (search): ConversationSearch => {
    const at = text(search['at']);
    const listing = text(search['listing']);
    return { ...(at && { at }), ...(listing && { listing }) };
  },
  ...lazyScreen(['conversations', 'requests'], () => import('./conversations-screen.tsx')),
});
