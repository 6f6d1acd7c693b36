import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

export const briefsQuery = queryOptions({
  queryKey: ['briefs'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/profiles', { signal })),
});

export const briefQuery = (id: string) =>
  queryOptions({
    queryKey: ['briefs', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/profiles/{id}', { params: { path: { id } }, signal })),
  });
