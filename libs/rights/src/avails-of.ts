import { encumberedCells, type Anchors, type Encumbrance } from './encumbrances.ts';
import { rightsOf, withoutCells, withoutExclusivity, type RightsSet } from './rights-set.ts';
import type { RightsLine } from './rights-lines.ts';

/** All that decides what of a work is free: what is offered, what stands in the way, which anchors have a day. */
export interface RightsPosition {
  readonly lines: readonly RightsLine[];
  readonly encumbrances?: readonly Encumbrance[];
  readonly anchors?: Anchors;
}

/**
 * The avails: what is left of the offer. An exclusive licence, a hold and a holdback remove their cells; a
 * non-exclusive licence only ends exclusivity; an encumbrance without languages covers all.
 * @throws RightsError with a path from `lines`, `encumbrances` or `anchors`
 */
export function availsOf({ lines, encumbrances = [], anchors = {} }: RightsPosition): RightsSet {
  const encumbered = encumberedCells(encumbrances, anchors);
  const removed = [encumbered['exclusive-licence'], encumbered.hold, encumbered.holdback];
  return withoutExclusivity(
    removed.reduce(withoutCells, rightsOf(lines)),
    encumbered['non-exclusive-licence'],
  );
}
