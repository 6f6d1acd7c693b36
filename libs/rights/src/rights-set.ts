import { cellsOf, combineCells, sameCells, type Cells } from './cells.ts';
import { inBoth, inEither, inFirstOnly, type Keep } from './intervals.ts';
import { lineBox, type RightsLine } from './rights-lines.ts';

/**
 * For each cell (territory, medium, language, day) one of three: not free, free non-exclusively, free exclusively.
 * `exclusive` is a part of `free`. A value: no operation changes its arguments.
 */
export interface RightsSet {
  readonly free: Cells;
  readonly exclusive: Cells;
}

/**
 * What the lines offer together; a cell in several lines is exclusive if any of them is.
 * @throws RightsError with a path from `lines`
 */
export function rightsOf(lines: readonly RightsLine[]): RightsSet {
  const boxes = lines.map((line, i) => ({ exclusivity: line.exclusivity, ...lineBox(line, ['lines', i]) }));
  return {
    free: cellsOf(boxes),
    exclusive: cellsOf(boxes.filter(({ exclusivity }) => exclusivity === 'exclusive')),
  };
}

/** Cells of either set; exclusive where either has them exclusively. */
export function union(first: RightsSet, second: RightsSet): RightsSet {
  return combineLayers(first, second, inEither);
}

/** Cells of both sets; exclusive where both have them exclusively. */
export function intersect(first: RightsSet, second: RightsSet): RightsSet {
  return combineLayers(first, second, inBoth);
}

/** Cells of the first set that the second does not have, exclusively or not. */
export function subtract(first: RightsSet, second: RightsSet): RightsSet {
  return withoutCells(first, second.free);
}

/** The set without these cells. */
export function withoutCells(set: RightsSet, cells: Cells): RightsSet {
  return {
    free: combineCells(set.free, cells, inFirstOnly),
    exclusive: combineCells(set.exclusive, cells, inFirstOnly),
  };
}

/** The same cells, those given no longer exclusively: what a non-exclusive licence does. */
export function withoutExclusivity(set: RightsSet, cells: Cells): RightsSet {
  return { free: set.free, exclusive: combineCells(set.exclusive, cells, inFirstOnly) };
}

/** Whether both say the same of every cell, however they were made. */
export function sameRights(first: RightsSet, second: RightsSet): boolean {
  return sameCells(first.free, second.free) && sameCells(first.exclusive, second.exclusive);
}

/** Whether no cell is free. */
export function isEmpty(set: RightsSet): boolean {
  return set.free.size === 0;
}

function combineLayers(first: RightsSet, second: RightsSet, keep: Keep): RightsSet {
  return {
    free: combineCells(first.free, second.free, keep),
    exclusive: combineCells(first.exclusive, second.exclusive, keep),
  };
}
