import type { Encumbrance, RightsLine } from '../../api/schema.ts';

/** What a line of what is offered and one of what stands in its way have in common. */
export type Scope = Pick<RightsLine, 'territories' | 'media' | 'languages' | 'except'> &
  Pick<Encumbrance, 'from' | 'until'>;

/** Whether it may be sent: a place, a medium, a first day, and an end after it. */
export function isWhole({ territories, media, from, until }: Scope & Partial<Encumbrance>): boolean {
  return territories.length > 0 && media.length > 0 && from !== undefined && (!until || from < until);
}

/** A holdback that floats begins whenever. */
export const isWholeEncumbrance = (encumbrance: Encumbrance): boolean =>
  encumbrance.floating
    ? encumbrance.territories.length > 0 && encumbrance.media.length > 0
    : isWhole(encumbrance);
