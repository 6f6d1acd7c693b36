import type { RightsPosition } from './avails-of.ts';
import { daysAt, type Cells } from './cells.ts';
import { parseDay, type Day } from './days.ts';
import { encumberedCells } from './encumbrances.ts';
import { hasDay } from './intervals.ts';
import { rightsOf } from './rights-set.ts';

export interface Cell {
  readonly territory: string;
  readonly medium: string;
  readonly language: string;
  readonly day: Day;
}

export type CellStatus =
  | 'exclusive-free'
  | 'non-exclusive-free'
  | 'on-hold'
  | 'licensed'
  | 'held-back'
  | 'not-offered';

/**
 * What a cell is, and if not free, why. What no line offers is `not-offered`, whatever encumbers it; where several
 * encumbrances apply, `licensed` (exclusively) goes before `held-back`, and that before `on-hold`.
 * @throws RightsError as `availsOf`, and `bad-day` at `['cell', 'day']`
 */
export function statusOf(cell: Cell, position: RightsPosition): CellStatus {
  return statusReader(position)(cell);
}

/** `statusOf` for many cells of one position (a grid on a screen): the position is read once. */
export function statusReader(position: RightsPosition): (cell: Cell) => CellStatus {
  const offered = rightsOf(position.lines);
  const encumbered = encumberedCells(position.encumbrances ?? [], position.anchors ?? {});
  return ({ territory, medium, language, day }) => {
    const dayNumber = parseDay(day, ['cell', 'day']);
    const isIn = (cells: Cells) => hasDay(daysAt(cells, territory, medium, language), dayNumber);
    if (!isIn(offered.free)) return 'not-offered';
    if (isIn(encumbered['exclusive-licence'])) return 'licensed';
    if (isIn(encumbered.holdback)) return 'held-back';
    if (isIn(encumbered.hold)) return 'on-hold';
    const exclusive = isIn(offered.exclusive) && !isIn(encumbered['non-exclusive-licence']);
    return exclusive ? 'exclusive-free' : 'non-exclusive-free';
  };
}
