import { inEither, noDays, type Intervals, type Keep } from './intervals.ts';
import {
  combineLanguages,
  daysOfLanguage,
  hasNoDays,
  languagesKey,
  noLanguages,
  type LanguageDays,
} from './languages.ts';

/** What one territory has, medium by medium. Media without a day are left out. */
export type Pattern = ReadonlyMap<string, LanguageDays>;

/**
 * A set of cells (territory, medium, language, day). Territories without a cell are left out. Those that came by
 * the same lines share one Pattern object, so that "worldwide" is worked out once and not 249 times.
 */
export type Cells = ReadonlyMap<string, Pattern>;

/** Every combination of the territories and media, on the days given by language. */
export interface Box {
  readonly territories: readonly string[];
  readonly media: readonly string[];
  readonly days: LanguageDays;
}

const noMedia: Pattern = new Map();

/** The cells in any of the boxes. */
export function cellsOf(boxes: readonly Box[]): Cells {
  const cells = new Map<string, Pattern>();
  const unite = patternCombiner(inEither);
  for (const { territories, media, days } of boxes) {
    const pattern: Pattern = new Map(media.map((medium) => [medium, days]));
    for (const territory of territories) {
      const united = unite(cells.get(territory) ?? noMedia, pattern);
      if (united.size > 0) cells.set(territory, united);
    }
  }
  return cells;
}

/** Cell by cell, by whether it is in the first set and in the second. */
export function combineCells(first: Cells, second: Cells, keep: Keep): Cells {
  const combine = patternCombiner(keep);
  const result = new Map<string, Pattern>();
  for (const territory of new Set([...first.keys(), ...second.keys()])) {
    const pattern = combine(first.get(territory) ?? noMedia, second.get(territory) ?? noMedia);
    if (pattern.size > 0) result.set(territory, pattern);
  }
  return result;
}

function patternCombiner(keep: Keep): (first: Pattern, second: Pattern) => Pattern {
  const combine = oncePerPair<LanguageDays>((first, second) => combineLanguages(first, second, keep));
  return oncePerPair<Pattern>((first, second) => {
    const result = new Map<string, LanguageDays>();
    for (const medium of new Set([...first.keys(), ...second.keys()])) {
      const days = combine(first.get(medium) ?? noLanguages, second.get(medium) ?? noLanguages);
      if (!hasNoDays(days)) result.set(medium, days);
    }
    return result;
  });
}

/** Remembers results by the identity of both arguments: this is what keeps shared patterns shared. */
function oncePerPair<T extends object>(combine: (first: T, second: T) => T): (first: T, second: T) => T {
  const known = new Map<T, Map<T, T>>();
  return (first, second) => {
    let bySecond = known.get(first);
    if (bySecond === undefined) known.set(first, (bySecond = new Map<T, T>()));
    let result = bySecond.get(second);
    if (result === undefined) bySecond.set(second, (result = combine(first, second)));
    return result;
  };
}

/** The days of one territory, medium and language. */
export function daysAt(cells: Cells, territory: string, medium: string, language: string): Intervals {
  const days = cells.get(territory)?.get(medium);
  return days === undefined ? noDays : daysOfLanguage(days, language);
}

/** Territories that have the very same cells, with what they have. */
export interface TerritoryGroup {
  readonly territories: readonly string[];
  readonly pattern: Pattern;
}

/** Each territory in one group; territories sorted, groups ordered by their first one. */
export function territoryGroups(cells: Cells): readonly TerritoryGroup[] {
  const keyOf = patternKeys();
  const groups = new Map<string, { territories: string[]; pattern: Pattern }>();
  for (const territory of [...cells.keys()].sort()) {
    const pattern = cells.get(territory) ?? noMedia;
    const key = keyOf(pattern);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { territories: [territory], pattern });
    else group.territories.push(territory);
  }
  return [...groups.values()];
}

/** Whether both hold the very same cells. */
export function sameCells(first: Cells, second: Cells): boolean {
  const keyOf = patternKeys();
  return (
    first.size === second.size &&
    [...first].every(([territory, pattern]) => keyOf(pattern) === keyOf(second.get(territory) ?? noMedia))
  );
}

/** Equal texts for equal patterns, written once for each object. */
function patternKeys(): (pattern: Pattern) => string {
  const known = new Map<Pattern, string>();
  return (pattern) => {
    let key = known.get(pattern);
    if (key === undefined) {
      const media = [...pattern].map(([medium, days]) => JSON.stringify([medium, languagesKey(days)]));
      known.set(pattern, (key = media.sort().join()));
    }
    return key;
  };
}
