import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

/** Those that wait to be accepted; none where one is no owner. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations', 'open'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/v1/invitations', { params: { query: { state: 'open', limit: 200 } }, signal })),
});
