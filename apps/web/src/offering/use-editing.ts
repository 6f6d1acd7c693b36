import type { Encumbrance, Listing, RightsLine } from '../api/schema.ts';
import { useAgainst, useOffered } from './rights/use-rights.ts';
import type { Statement } from './rights/use-statement.ts';
import { type Saving, useSaving } from './use-saving.ts';

/** A listing as it is edited: what it says of itself, and its rights, whichever step is shown. */
export interface Editing extends Saving {
  readonly offered: Statement<RightsLine>;
  readonly against: Statement<Encumbrance>;
  /** @returns whether all that was written is stored */
  readonly saveAll: () => Promise<boolean>;
  readonly discardAll: () => void;
}

export function useEditing(listing: Listing): Editing {
  const saving = useSaving(listing);
  const offered = useOffered(saving);
  const against = useAgainst(saving);
  const parts = [saving, offered, against];
  return {
    ...saving,
    offered,
    against,
    isChanged: parts.some((part) => part.isChanged),
    discardAll: () => {
      for (const part of parts) part.discard();
    },
    saveAll: async () => (await Promise.all(parts.map((part) => part.save()))).every(Boolean),
  };
}
