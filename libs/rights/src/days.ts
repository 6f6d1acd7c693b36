import { RightsError, type Path } from './rights-error.ts';

/** A UTC day as written at the edge: `2027-01-01`. */
export type Day = string;

/** A UTC day as counted within: whole days since 1970-01-01, which is 0. `FOREVER` where there is no end. */
export type DayNumber = number;

/** The end of what never ends, and the start of what always was. Both only ever compared, never counted. */
export const FOREVER: DayNumber = Infinity;
export const ALWAYS: DayNumber = -Infinity;

const millisecondsPerDay = 86_400_000;
const written = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The number of a day written `YYYY-MM-DD` (years 0000 to 9999).
 * @throws RightsError `bad-day` at `path` where the text is in another form or the calendar has no such day
 */
export function parseDay(text: Day, path: Path = []): DayNumber {
  const instant = written.test(text) ? Date.parse(text) : NaN;
  // Engines may read 30 February as 2 March.
  if (new Date(instant).getUTCDate() !== Number(text.slice(8))) {
    throw new RightsError('bad-day', path, `"${text}" is not a day; write an existing day as YYYY-MM-DD.`);
  }
  return instant / millisecondsPerDay;
}

/** The inverse of `parseDay`, for the days it gives. */
export function formatDay(day: DayNumber): Day {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/**
 * The same day of the month, `months` (a whole number) later; where that month is too short, its last day:
 * 31 January + 1 month is 28 February, or 29 in a leap year.
 */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * millisecondsPerDay);
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(dayOfMonth, date.getUTCDate()));
  return date.getTime() / millisecondsPerDay;
}
