import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

/** Who is signed in. Refused with `unauthenticated` where nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => bodyOf(api.GET('/api/v1/me')),
  staleTime: 5 * 60_000,
});
