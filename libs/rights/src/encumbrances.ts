import { cellsOf, type Box, type Cells } from './cells.ts';
import { addMonths, ALWAYS, FOREVER, parseDay, type Day, type DayNumber } from './days.ts';
import { noDays, parseInterval, type Interval, type Intervals } from './intervals.ts';
import { scopeBox, type Scope } from './rights-lines.ts';
import { RightsError, type Path } from './rights-error.ts';

export const encumbranceKinds = ['exclusive-licence', 'non-exclusive-licence', 'hold', 'holdback'] as const;
export type EncumbranceKind = (typeof encumbranceKinds)[number];

export const anchorNames = [
  'theatrical-release',
  'home-video-release',
  'tv-premiere',
  'festival-premiere',
] as const;
/** An event that a holdback may hang on. */
export type Anchor = (typeof anchorNames)[number];

/** The days of the anchors that are known. */
export type Anchors = Readonly<Partial<Record<Anchor, Day>>>;

/**
 * What stands in the way of an offer. `from` may be absent on a floating holdback alone (it then always was);
 * without `until` it lasts for ever.
 *
 * A holdback with `floating` ends `plusMonths` (whole, 0 to 1200) after the anchor's day, at the end of the month
 * where that is shorter (31 January + 1 month: 28 or 29 February); that day is free again. As long as the
 * anchor's day is not known it has no end. An `until` beside it is a long stop: whichever comes first.
 */
export interface Encumbrance extends Scope {
  readonly kind: EncumbranceKind;
  readonly from?: Day;
  readonly until?: Day;
  readonly floating?: { readonly anchor: Anchor; readonly plusMonths: number };
}

/** The cells under each kind of encumbrance. */
export type Encumbered = Readonly<Record<EncumbranceKind, Cells>>;

/** @throws RightsError with a path from `encumbrances` or `anchors` */
export function encumberedCells(encumbrances: readonly Encumbrance[], anchors: Anchors): Encumbered {
  const anchorDays = parseAnchors(anchors);
  const boxes: Record<EncumbranceKind, Box[]> = {
    'exclusive-licence': [],
    'non-exclusive-licence': [],
    hold: [],
    holdback: [],
  };
  encumbrances.forEach((encumbrance, i) => {
    const path = ['encumbrances', i];
    const box = scopeBox(encumbrance, daysOf(encumbrance, anchorDays, path), path);
    boxes[encumbrance.kind].push(box);
  });
  return {
    'exclusive-licence': cellsOf(boxes['exclusive-licence']),
    'non-exclusive-licence': cellsOf(boxes['non-exclusive-licence']),
    hold: cellsOf(boxes.hold),
    holdback: cellsOf(boxes.holdback),
  };
}

type AnchorDays = ReadonlyMap<Anchor, DayNumber>;

function parseAnchors(anchors: Anchors): AnchorDays {
  const days = new Map<Anchor, DayNumber>();
  for (const anchor of anchorNames) {
    const day = anchors[anchor];
    if (day !== undefined) days.set(anchor, parseDay(day, ['anchors', anchor]));
  }
  return days;
}

function daysOf(encumbrance: Encumbrance, anchorDays: AnchorDays, path: Path): Intervals {
  const { kind, floating } = encumbrance;
  if (floating !== undefined && kind !== 'holdback') {
    const reason = `Only a holdback may float; give the ${kind} fixed days.`;
    throw new RightsError('floating-on-fixed-kind', [...path, 'floating'], reason);
  }
  const fixed = fixedPeriod(encumbrance, path);
  if (floating === undefined) return [fixed];
  const until = Math.min(fixed.until, floatingEnd(floating, anchorDays, path));
  return fixed.from < until ? [{ from: fixed.from, until }] : noDays;
}

function fixedPeriod({ from, until, floating }: Encumbrance, path: Path): Interval {
  if (from !== undefined) return parseInterval({ from, until }, path);
  if (floating === undefined) {
    throw new RightsError('from-missing', [...path, 'from'], 'Say from which day the encumbrance applies.');
  }
  return { from: ALWAYS, until: until === undefined ? FOREVER : parseDay(until, [...path, 'until']) };
}

function floatingEnd(
  { anchor, plusMonths }: NonNullable<Encumbrance['floating']>,
  anchorDays: AnchorDays,
  path: Path,
): DayNumber {
  if (!Number.isInteger(plusMonths) || plusMonths < 0 || plusMonths > 1200) {
    const reason = `A holdback ends a whole number of months after its anchor, 0 to 1200, not ${plusMonths}.`;
    throw new RightsError('bad-plus-months', [...path, 'floating', 'plusMonths'], reason);
  }
  const day = anchorDays.get(anchor);
  if (day === undefined) return FOREVER;
  const end = addMonths(day, plusMonths);
  return end > lastWritableDay ? FOREVER : end;
}

const lastWritableDay = parseDay('9999-12-31');
