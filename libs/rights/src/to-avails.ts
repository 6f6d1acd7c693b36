import { combineCells, territoryGroups, type Cells, type Pattern } from './cells.ts';
import { FOREVER, formatDay, type Day } from './days.ts';
import {
  inFirstOnly,
  intersectIntervals,
  subtractIntervals,
  type Interval,
  type Intervals,
} from './intervals.ts';
import type { LanguageDays } from './languages.ts';
import type { RightsSet } from './rights-set.ts';

/** Free rights as they travel in events: all combinations of the lists. No `until`: for ever; no `languages`: all. */
export interface Avail {
  readonly territories: readonly string[];
  readonly media: readonly string[];
  readonly from: Day;
  readonly until?: Day;
  readonly languages?: readonly string[];
  readonly exclusive: boolean;
}

/**
 * The set as few avails: territories with the same rights stand together, so do media. No cell is in an exclusive
 * and in a non-exclusive avail at once. Lists are sorted by code unit, avails by: exclusive first, from, until,
 * territories, media, languages; the same set always gives the same array.
 *
 * An avail can list languages but not leave one out. Days that all languages share are written without a list;
 * where some language lacks days that the unnamed ones have, `languages` (the market's known tags) is spelled out
 * without it, and a language outside that universe gets only the shared days: never too much.
 */
export function toAvails(set: RightsSet, universe: { readonly languages: readonly string[] }): Avail[] {
  const shared = combineCells(set.free, set.exclusive, inFirstOnly);
  return [
    ...layerAvails(set.exclusive, true, universe.languages),
    ...layerAvails(shared, false, universe.languages),
  ];
}

/** An interval and the languages that have it; undefined: all. */
interface Stretch {
  readonly interval: Interval;
  readonly languages: readonly string[] | undefined;
}

/** A stretch and the media and territories that have it in full. */
interface AvailBox {
  readonly stretch: Stretch;
  readonly media: readonly string[];
  readonly territories: readonly string[];
}

function layerAvails(cells: Cells, exclusive: boolean, universe: readonly string[]): Avail[] {
  const boxes = new Map<string, AvailBox>();
  for (const { territories, pattern } of territoryGroups(cells)) {
    for (const { stretch, media } of mediaByStretch(pattern, universe)) {
      const key = JSON.stringify([keyOf(stretch), media]);
      const merged = [...(boxes.get(key)?.territories ?? []), ...territories];
      boxes.set(key, { stretch, media, territories: merged });
    }
  }
  return [...boxes.values()]
    .map((box) => ({ ...box, territories: box.territories.toSorted() }))
    .sort(byDaysThenLists)
    .map((box) => availOf(box, exclusive));
}

function mediaByStretch(pattern: Pattern, universe: readonly string[]) {
  const found = new Map<string, { stretch: Stretch; media: string[] }>();
  for (const medium of [...pattern.keys()].sort()) {
    for (const stretch of stretchesOf(pattern.get(medium), universe)) {
      const entry = found.get(keyOf(stretch));
      if (entry === undefined) found.set(keyOf(stretch), { stretch, media: [medium] });
      else entry.media.push(medium);
    }
  }
  return found.values();
}

function stretchesOf(days: LanguageDays | undefined, universe: readonly string[]): Stretch[] {
  if (days === undefined) return [];
  const { named, rest } = days;
  const shared = [...named.values()].reduce(intersectIntervals, rest);
  // The unnamed ones have the same days: they are looked at together.
  const speakers: [readonly string[], Intervals][] = [
    [universe.filter((language) => !named.has(language)), rest],
    ...[...named].map(([language, its]): [readonly string[], Intervals] => [[language], its]),
  ];
  const listed = new Map<string, { interval: Interval; languages: Set<string> }>();
  for (const [languages, its] of speakers) {
    if (languages.length === 0) continue;
    for (const interval of subtractIntervals(its, shared)) {
      const key = `${interval.from}:${interval.until}`;
      const entry = listed.get(key) ?? { interval, languages: new Set() };
      listed.set(key, entry);
      for (const language of languages) entry.languages.add(language);
    }
  }
  return [
    ...shared.map((interval) => ({ interval, languages: undefined })),
    ...[...listed.values()].map(({ interval, languages }) => ({
      interval,
      languages: [...languages].sort(),
    })),
  ];
}

function keyOf({ interval, languages }: Stretch): string {
  return JSON.stringify([interval.from, String(interval.until), languages ?? 'all']);
}

function byDaysThenLists(a: AvailBox, b: AvailBox): number {
  const [first, second] = [a.stretch, b.stretch];
  if (first.interval.from !== second.interval.from) return first.interval.from - second.interval.from;
  if (first.interval.until !== second.interval.until) return first.interval.until - second.interval.until;
  return listsKey(a) < listsKey(b) ? -1 : 1;
}

function listsKey({ territories, media, stretch }: AvailBox): string {
  return JSON.stringify([territories, media, stretch.languages ?? []]);
}

function availOf({ stretch, media, territories }: AvailBox, exclusive: boolean): Avail {
  const { interval, languages } = stretch;
  return {
    territories,
    media,
    from: formatDay(interval.from),
    ...(interval.until === FOREVER ? {} : { until: formatDay(interval.until) }),
    ...(languages === undefined ? {} : { languages }),
    exclusive,
  };
}
