import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  availsOf,
  canonicalAvails,
  hasDay,
  parseDay,
  parseInterval,
  statusReader,
  takenOf,
  toAvails,
  type Avail,
  type CanonicalAvails,
  type Cell,
} from '../index.ts';
import {
  cells,
  dayAfter,
  days,
  languages,
  levelByAvails,
  levelLeft,
  media,
  statusByModel,
  territories,
  type Level,
} from './model.ts';
import { avails, closedPeriod, dayInWorld, position, recut } from './small-world.ts';

const asOf = fc.option(dayInWorld, { nil: undefined });
const places = territories.flatMap((territory) =>
  media.flatMap((medium) => languages.map((language) => ({ territory, medium, language }))),
);

function levelIn(canonical: CanonicalAvails, { territory, medium, language, day }: Cell): Level {
  if (hasDay(canonical.exclusive(territory, medium, language), parseDay(day))) return 'exclusive';
  return hasDay(canonical.free(territory, medium, language), parseDay(day)) ? 'non-exclusive' : 'none';
}

/** All that can be asked of it. */
function everything(canonical: CanonicalAvails) {
  return {
    territories: canonical.territories(),
    media: canonical.media(),
    languages: canonical.languages(),
    groups: [canonical.territoryGroups('any'), canonical.territoryGroups('exclusive')],
    intervals: places.map(({ territory, medium, language }) => [
      canonical.free(territory, medium, language),
      canonical.exclusive(territory, medium, language),
    ]),
  };
}

describe('a position', () => {
  it('has the status that the model says, cell by cell', () =>
    fc.assert(
      fc.property(position, (given) => {
        const status = statusReader(given);
        expect(cells.filter((cell) => status(cell) !== statusByModel(given, cell))).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it('leaves the avails that the model says, through the avails as they travel', () =>
    fc.assert(
      fc.property(position, (given) => {
        const canonical = canonicalAvails(toAvails(availsOf(given), { languages }));
        expect(cells.filter((cell) => levelIn(canonical, cell) !== levelLeft(given, cell))).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it('has taken what the model calls licensed, held back and on hold, and nothing else', () =>
    fc.assert(
      fc.property(position, (given) => {
        const written = takenOf(given, { languages });
        const statuses = (cell: Cell) =>
          written.filter((taken) => levelByAvails([{ ...taken, exclusive: false }], cell) !== 'none');
        const isFree = new Set<string>(['exclusive-free', 'non-exclusive-free', 'not-offered']);
        const expected = (cell: Cell) => [statusByModel(given, cell)].filter((status) => !isFree.has(status));
        const differs = (cell: Cell) =>
          statuses(cell)
            .map(({ status }) => status)
            .join() !== expected(cell).join();
        expect(cells.filter(differs)).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it('is written as avails no two of which share a cell both exclusively and not', () =>
    fc.assert(
      fc.property(position, (given) => {
        const written = toAvails(availsOf(given), { languages });
        const byKind = (exclusive: boolean) => written.filter((avail) => avail.exclusive === exclusive);
        const isIn = (some: Avail[], cell: Cell) => levelByAvails(some, cell) !== 'none';
        expect(cells.filter((cell) => isIn(byKind(true), cell) && isIn(byKind(false), cell))).toEqual([]);
      }),
      { numRuns: 20 },
    ));

  it('never gives a language outside the universe more than it has', () =>
    fc.assert(
      fc.property(position, (given) => {
        const canonical = canonicalAvails(toAvails(availsOf(given), { languages: [] }));
        const levels: Level[] = ['none', 'non-exclusive', 'exclusive'];
        const tooMuch = (cell: Cell) =>
          levels.indexOf(levelIn(canonical, cell)) > levels.indexOf(levelLeft(given, cell));
        expect(cells.filter(tooMuch)).toEqual([]);
      }),
      { numRuns: 20 },
    ));
});

describe('canonical avails', () => {
  it('hold what any avail holds, from asOf on', () =>
    fc.assert(
      fc.property(avails, asOf, (given, start) => {
        const canonical = canonicalAvails(given, start);
        const expected = (cell: Cell) =>
          start !== undefined && cell.day < start ? 'none' : levelByAvails(given, cell);
        expect(cells.filter((cell) => levelIn(canonical, cell) !== expected(cell))).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it('do not depend on how a seller cuts, repeats and orders the avails', () =>
    fc.assert(
      fc.property(
        avails.chain((given) => fc.tuple(fc.constant(given), recut(given))),
        asOf,
        ([one, other], start) => {
          expect(everything(canonicalAvails(other, start))).toEqual(everything(canonicalAvails(one, start)));
        },
      ),
    ));

  it('are made of maximal intervals', () =>
    fc.assert(
      fc.property(avails, (given) => {
        const canonical = canonicalAvails(given);
        for (const { territory, medium, language } of places) {
          const intervals = canonical.free(territory, medium, language);
          intervals.forEach(({ from, until }, i) => {
            expect(from).toBeLessThan(until);
            expect(from).toBeGreaterThan(intervals[i - 1]?.until ?? -Infinity);
          });
        }
      }),
    ));

  it('count the days of the longest stretch in the window', () =>
    fc.assert(
      fc.property(avails, asOf, fc.option(closedPeriod, { nil: undefined }), (given, start, window) => {
        const canonical = canonicalAvails(given, start);
        for (const { territory, medium, language } of places) {
          const counted = (exclusivity: 'any' | 'exclusive') =>
            canonical.days(territory, medium, language, window && parseInterval(window), exclusivity);
          const place = { territory, medium, language };
          expect(counted('any')).toBe(
            daysByModel(given, place, start, window, ['exclusive', 'non-exclusive']),
          );
          expect(counted('exclusive')).toBe(daysByModel(given, place, start, window, ['exclusive']));
        }
      }),
    ));

  it('put territories in one group exactly when all their days are the same', () =>
    fc.assert(
      fc.property(avails, (given) => {
        const canonical = canonicalAvails(given);
        const daysOf = (territory: string) =>
          media.flatMap((medium) => languages.map((language) => canonical.free(territory, medium, language)));
        const distinct = new Set(
          canonical.territories().map((territory) => JSON.stringify(daysOf(territory))),
        );
        const groups = canonical.territoryGroups('any');
        expect(groups.flat().sort()).toEqual(canonical.territories());
        expect(groups.length).toBe(distinct.size);
      }),
    ));
});

function daysByModel(
  given: readonly Avail[],
  place: Omit<Cell, 'day'>,
  start: string | undefined,
  window: { from: string; until: string } | undefined,
  levels: readonly Level[],
): number {
  const isFree = (day: string) =>
    (start === undefined || day >= start) && levels.includes(levelByAvails(given, { ...place, day }));
  // Windows may reach beyond the forty days; what lasts until then is still there on the days after.
  const walked = [...days, ...Array.from({ length: 20 }, (_, i) => dayAfter('2027-02-24', i))];
  if (window === undefined) return walked.some(isFree) ? 1 : 0;
  let longest = 0;
  let run = 0;
  for (const day of walked) {
    run = day >= window.from && day < window.until && isFree(day) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
