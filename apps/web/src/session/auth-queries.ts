import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

/** Where one is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['auth', 'sessions'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/auth/list-sessions', { signal })),
});

export const currentSessionQuery = queryOptions({
  queryKey: ['auth', 'session'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/auth/get-session', { signal })),
});

export const passkeysQuery = queryOptions({
  queryKey: ['auth', 'passkeys'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/auth/passkey/list-user-passkeys', { signal })),
});
