import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { isRefusal } from '../api/problem.ts';
import type { Encumbrance, Listing, RightsLine } from '../api/schema.ts';
import { listingQuery } from '../listing/queries.ts';
import { encumbrancesQuery } from './queries.ts';
import { useAgainst, useOffered } from './rights/use-rights.ts';
import type { Statement } from './rights/use-statement.ts';
import { type Saving, useSaving } from './use-saving.ts';

/** A listing as it is edited: what it says of itself, and its rights, whichever step is shown. */
export interface Editing extends Saving {
  readonly offered: Statement<RightsLine>;
  readonly against: Statement<Encumbrance>;
  /** Something could not be stored, as a colleague has changed the listing meanwhile. */
  readonly isStale: boolean;
  /** @returns whether all that was written is stored */
  readonly saveAll: () => Promise<boolean>;
  readonly discardAll: () => void;
  /** Reads it anew; keeps what is not stored yet, or lets it go. */
  readonly catchUp: (keep: 'mine' | 'theirs') => Promise<void>;
}

export const isStale = (problem: unknown): boolean => isRefusal(problem, 'stale-revision');

export function useEditing(listing: Listing): Editing {
  const queries = useQueryClient();
  const saving = useSaving(listing);
  const offered = useOffered(saving);
  const against = useAgainst(saving);
  const parts = [saving, offered, against];
  const isChanged = parts.some((part) => part.isChanged);
  const [whole, encumbrances] = [listingQuery(listing.id), encumbrancesQuery(listing.id)];
  const discardAll = () => {
    for (const part of parts) part.discard();
  };

  const showTheirs = useEffectEvent((revision: number) => {
    if (!saving.goOnFrom(revision)) return;
    discardAll();
    void queries.invalidateQueries(encumbrances);
  });
  useEffect(() => {
    if (!isChanged) showTheirs(listing.revision);
  }, [isChanged, listing.revision]);

  return {
    ...saving,
    offered,
    against,
    isChanged,
    isStale: parts.some(({ problem }) => isStale(problem)),
    discardAll,
    saveAll: async () => (await Promise.all(parts.map((part) => part.save()))).every(Boolean),
    catchUp: async (keep) => {
      if (keep === 'theirs') discardAll();
      await Promise.all([queries.refetchQueries(whole), queries.refetchQueries(encumbrances)]);
      saving.goOnFrom(queries.getQueryData(whole.queryKey)?.revision ?? 0);
      for (const part of parts) part.dismiss();
    },
  };
}
