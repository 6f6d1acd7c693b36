import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../api/client.ts';
import type { Encumbrance, RightsLine } from '../../api/schema.ts';
import { encumbrancesQuery } from '../queries.ts';
import type { Saving } from '../use-saving.ts';
import { isWhole, isWholeEncumbrance } from './scope.ts';
import { type Statement, useStatement } from './use-statement.ts';

/** The lines of what a listing offers. */
export function useOffered({ draft, send }: Saving): Statement<RightsLine> {
  return useStatement<RightsLine>({
    stored: draft.rights ?? [],
    isOpen: draft.state === 'published',
    isWhole,
    store: (lines) =>
      send(async (revision) => {
        const stored = await bodyOf(
          api.PUT('/api/v1/listings/{listingId}/rights', {
            params: { path: { listingId: draft.id }, header: ifMatch(revision) },
            body: { lines: [...lines] },
          }),
        );
        return { revision: stored.revision, rights: stored.lines, avails: stored.avails };
      }),
  });
}

/** What stands in the way of a listing; none until it is read. */
export function useAgainst({ draft, send }: Saving): Statement<Encumbrance> {
  const queries = useQueryClient();
  const query = encumbrancesQuery(draft.id);
  const { data: stored } = useQuery(query);
  const path = { listingId: draft.id };
  return useStatement<Encumbrance>({
    stored: stored?.encumbrances ?? [],
    isOpen: draft.state === 'published',
    isWhole: isWholeEncumbrance,
    store: (rows) =>
      send(async (revision) => {
        const said = await bodyOf(
          api.PUT('/api/v1/listings/{listingId}/encumbrances', {
            params: { path, header: ifMatch(revision) },
            body: { encumbrances: [...rows], anchors: stored?.anchors ?? {} },
          }),
        );
        queries.setQueryData(query.queryKey, said);
        const { avails } = await bodyOf(api.GET('/api/v1/listings/{listingId}/avails', { params: { path } }));
        return { revision: said.revision, avails };
      }),
  });
}
