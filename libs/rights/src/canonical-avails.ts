import { cellsOf, daysAt, territoryGroups, type Box, type Cells } from './cells.ts';
import { ALWAYS, parseDay, type Day, type DayNumber } from './days.ts';
import { longestWithin, noDays, parseInterval, type Interval, type Intervals } from './intervals.ts';
import { scopeBox } from './rights-lines.ts';
import type { Avail } from './to-avails.ts';

/** `exclusive`: only days that are free exclusively. `any`: every free day; who needs no exclusivity may take either. */
export type ExclusivityWanted = 'exclusive' | 'any';

/**
 * The free days of each territory, medium and language as maximal intervals, whatever lines the seller cut them
 * into, and nothing before `asOf` . Days are numbers since 1970-01-01 (see
 * `parseDay`); an interval that never ends has `until` Infinity.
 *
 * A language that no avail names, `ANY_OTHER_LANGUAGE` among them, has the days of the avails for all languages.
 * What stands for any value need only look at one territory of each group, and at `languages()` and
 * `ANY_OTHER_LANGUAGE`.
 *
 * @throws RightsError with a path from `avails` or `asOf`: `bad-day`, `empty-period`, `empty-list`, `reserved-language`
 */
export function canonicalAvails(avails: readonly Avail[], asOf?: Day): CanonicalAvails {
  const start = asOf === undefined ? ALWAYS : parseDay(asOf, ['asOf']);
  const free: Box[] = [];
  const exclusive: Box[] = [];
  avails.forEach((avail, i) => {
    const period = parseInterval(avail, ['avails', i]);
    const box = scopeBox(avail, daysFrom(start, period), ['avails', i]);
    free.push(box);
    if (avail.exclusive) exclusive.push(box);
  });
  const freeCells = cellsOf(free);
  const allExclusive = exclusive.length === free.length;
  return new CanonicalAvails(freeCells, allExclusive ? freeCells : cellsOf(exclusive));
}

function daysFrom(start: DayNumber, { from, until }: Interval): Intervals {
  return until > start ? [{ from: Math.max(from, start), until }] : noDays;
}

/** See `canonicalAvails`, which makes them. All lists are sorted by code unit. */
export class CanonicalAvails {
  readonly #cells: Readonly<Record<ExclusivityWanted, Cells>>;
  readonly #groups: Partial<Record<ExclusivityWanted, readonly (readonly string[])[]>> = {};

  constructor(free: Cells, exclusive: Cells) {
    this.#cells = { any: free, exclusive };
  }

  /** Territories with a free day. */
  territories(): readonly string[] {
    return [...this.#cells.any.keys()].sort();
  }

  /** Media with a free day anywhere. */
  media(): readonly string[] {
    return [...new Set([...this.#cells.any.values()].flatMap((pattern) => [...pattern.keys()]))].sort();
  }

  /** Languages whose days differ from those of the unnamed ones, exclusive or not, in any territory and medium. */
  languages(): readonly string[] {
    const patterns = new Set([...this.#cells.any.values(), ...this.#cells.exclusive.values()]);
    const named = [...patterns].flatMap((pattern) =>
      [...pattern.values()].flatMap((days) => [...days.named.keys()]),
    );
    return [...new Set(named)].sort();
  }

  /** Territories in groups that have the very same days in every medium and language; ordered by their first. */
  territoryGroups(exclusivity: ExclusivityWanted): readonly (readonly string[])[] {
    return (this.#groups[exclusivity] ??= territoryGroups(this.#cells[exclusivity]).map(
      (group) => group.territories,
    ));
  }

  /** The free days, exclusive or not. */
  free(territory: string, medium: string, language: string): Intervals {
    return daysAt(this.#cells.any, territory, medium, language);
  }

  /** The days that are free exclusively. */
  exclusive(territory: string, medium: string, language: string): Intervals {
    return daysAt(this.#cells.exclusive, territory, medium, language);
  }

  /**
   * Length in days of the longest single free interval cut to the window (which `asOf` has cut, too, since no day
   * before it is free); without a window 1 if any day is free, else 0. The window ends; see `parseInterval`.
   */
  days(
    territory: string,
    medium: string,
    language: string,
    window: Interval | undefined,
    exclusivity: ExclusivityWanted,
  ): number {
    const intervals = daysAt(this.#cells[exclusivity], territory, medium, language);
    if (window === undefined) return intervals.length > 0 ? 1 : 0;
    return longestWithin(intervals, window);
  }
}
