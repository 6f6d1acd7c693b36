import { FOREVER, parseDay, type Day, type DayNumber } from './days.ts';
import { RightsError, type Path } from './rights-error.ts';

/** The days from `from` up to but without `until`. */
export interface Interval {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** A set of days in its one form: ascending, and neither overlapping nor touching. */
export type Intervals = readonly Interval[];

/** Whether a thing is in the result, by whether it is in the first set and in the second. Neither means no. */
export type Keep = (inFirst: boolean, inSecond: boolean) => boolean;
export const inEither: Keep = (inFirst, inSecond) => inFirst || inSecond;
export const inBoth: Keep = (inFirst, inSecond) => inFirst && inSecond;
export const inFirstOnly: Keep = (inFirst, inSecond) => inFirst && !inSecond;

export const noDays: Intervals = [];

/**
 * The interval between two written days; no `until` is for ever.
 * @throws RightsError `bad-day`, `empty-period` (until is not after from), at `path` and the field's name
 */
export function parseInterval(
  period: { readonly from: Day; readonly until?: Day },
  path: Path = [],
): Interval {
  const from = parseDay(period.from, [...path, 'from']);
  if (period.until === undefined) return { from, until: FOREVER };
  const until = parseDay(period.until, [...path, 'until']);
  if (from >= until) {
    const reason = `The period ends (${period.until}) before it has a day; "until" must be after "from" (${period.from}).`;
    throw new RightsError('empty-period', [...path, 'until'], reason);
  }
  return { from, until };
}

/** Days in either set; intervals that overlap or touch are joined. */
export function unionIntervals(first: Intervals, second: Intervals): Intervals {
  return combineIntervals(first, second, inEither);
}

/** Days in the first set and not in the second. */
export function subtractIntervals(first: Intervals, second: Intervals): Intervals {
  return combineIntervals(first, second, inFirstOnly);
}

/** Days in both sets. */
export function intersectIntervals(first: Intervals, second: Intervals): Intervals {
  return combineIntervals(first, second, inBoth);
}

/** One sweep over the days on which either set begins or ends. */
export function combineIntervals(first: Intervals, second: Intervals, keep: Keep): Intervals {
  const result: Interval[] = [];
  let passedInFirst = 0; // an odd number of boundaries passed means inside
  let passedInSecond = 0;
  let from: DayNumber | undefined;
  for (;;) {
    const day = Math.min(boundary(first, passedInFirst), boundary(second, passedInSecond));
    if (day === FOREVER) break;
    if (boundary(first, passedInFirst) === day) passedInFirst += 1;
    if (boundary(second, passedInSecond) === day) passedInSecond += 1;
    const inside = keep(passedInFirst % 2 === 1, passedInSecond % 2 === 1);
    if (inside) from ??= day;
    else if (from !== undefined) {
      result.push({ from, until: day });
      from = undefined;
    }
  }
  if (from !== undefined) result.push({ from, until: FOREVER });
  return result;
}

function boundary(days: Intervals, index: number): DayNumber {
  const interval = days[index >> 1];
  if (interval === undefined) return FOREVER;
  return index % 2 === 0 ? interval.from : interval.until;
}

/** Whether the day is in the set. */
export function hasDay(days: Intervals, day: DayNumber): boolean {
  return days.some(({ from, until }) => from <= day && day < until);
}

export function sameDays(first: Intervals, second: Intervals): boolean {
  return (
    first.length === second.length &&
    first.every(({ from, until }, i) => second[i]?.from === from && second[i]?.until === until)
  );
}

/** Days in the longest single interval once all are cut to the window; 0 where none reaches into it. */
export function longestWithin(days: Intervals, window: Interval): number {
  let longest = 0;
  for (const { from, until } of days) {
    longest = Math.max(longest, Math.min(until, window.until) - Math.max(from, window.from));
  }
  return longest;
}
