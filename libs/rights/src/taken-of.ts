import type { RightsPosition } from './avails-of.ts';
import { combineCells, type Cells } from './cells.ts';
import { encumberedCells } from './encumbrances.ts';
import { inBoth, inFirstOnly } from './intervals.ts';
import { rightsOf } from './rights-set.ts';
import type { CellStatus } from './status-of.ts';
import { toAvails, type Avail } from './to-avails.ts';

/** Why what is offered is not free. */
export type TakenStatus = Extract<CellStatus, 'licensed' | 'held-back' | 'on-hold'>;

/** Cells that are offered, but not free: all combinations of the lists, written as an `Avail` is. */
export interface Taken extends Omit<Avail, 'exclusive'> {
  readonly status: TakenStatus;
}

/** What goes before what, as in `statusOf`. */
const reasons = [
  ['exclusive-licence', 'licensed'],
  ['holdback', 'held-back'],
  ['hold', 'on-hold'],
] as const;
const noCells: Cells = new Map();

/**
 * What of the offer is not left, and why: the cells that `statusOf` calls `licensed`, `held-back` and `on-hold`, and no
 * others. Nothing tells by whom. Written by the rules of `toAvails`, first all that is licensed, then held back, then on
 * hold; with what `availsOf` leaves, it is the offer.
 * @throws RightsError as `availsOf`
 */
export function takenOf(
  { lines, encumbrances = [], anchors = {} }: RightsPosition,
  universe: { readonly languages: readonly string[] },
): Taken[] {
  const encumbered = encumberedCells(encumbrances, anchors);
  const taken: Taken[] = [];
  let left = rightsOf(lines).free;
  for (const [kind, status] of reasons) {
    const cells = combineCells(left, encumbered[kind], inBoth);
    left = combineCells(left, encumbered[kind], inFirstOnly);
    for (const { exclusive: _, ...box } of toAvails({ free: cells, exclusive: noCells }, universe))
      taken.push({ ...box, status });
  }
  return taken;
}
