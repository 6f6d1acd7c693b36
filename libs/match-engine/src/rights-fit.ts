import { longestWithin } from '@marquee/rights';
import type { PreparedListing } from './prepared-listing.ts';
import type { Cell, PreparedRights } from './prepared-rights.ts';

/** How far the wanted rights are free. */
export interface RightsFit {
  /** Days of the wanted window from `asOf` on: 0 where it has ended, 1 where no window is wanted. */
  readonly wantedDays: number;
  readonly free: readonly { readonly cell: Cell; readonly days: number }[];
  readonly notFree: readonly Cell[];
  /** The rights value, 0..10000: days of the free cells against the wanted days of all cells. */
  readonly coverage: number;
  /** Why the gate does not hold; undefined where it does. */
  readonly failure: RightsFailure | undefined;
}

export type RightsFailure = 'window-ended' | 'none-free' | 'not-all-free' | 'coverage-too-low';

export function rightsFit(wanted: PreparedRights, listing: PreparedListing): RightsFit {
  const wantedDays = wantedDaysOf(wanted, listing);
  const cells = wanted.cells.map((cell) => ({ cell, days: daysFree(cell, wanted, listing) }));
  const free = cells.filter(({ days }) => days >= wanted.minDays);
  const notFree = cells.filter(({ days }) => days < wanted.minDays).map(({ cell }) => cell);
  // At most 250 territories x 30 media x 4,000,000 days x 10,000: within 2^53.
  const freeDays = free.reduce((sum, { days }) => sum + days, 0);
  const coverage = wantedDays === 0 ? 0 : Math.floor((10_000 * freeDays) / (cells.length * wantedDays));
  const fit = { wantedDays, free, notFree, coverage };
  return { ...fit, failure: failureOf(fit, wanted) };
}

/**
 * The day (since 1970-01-01, as in @marquee/rights) on which the run of days that frees a cell ends, be it beyond the
 * window; Infinity where it never does. Of equally long runs it is the one that ends last.
 */
export function freeUntil(cell: Cell, wanted: PreparedRights, listing: PreparedListing): number {
  const { window } = wanted;
  const longest = daysFree(cell, wanted, listing);
  const runs = placesOf(cell, wanted, listing).flatMap(([territory, medium, language]) =>
    wanted.exclusivity === 'exclusive'
      ? listing.avails.exclusive(territory, medium, language)
      : listing.avails.free(territory, medium, language),
  );
  const frees = window === undefined ? runs : runs.filter((run) => longestWithin([run], window) === longest);
  return Math.max(...frees.map(({ until }) => until));
}

function failureOf(fit: Omit<RightsFit, 'failure'>, wanted: PreparedRights): RightsFailure | undefined {
  if (fit.wantedDays === 0) return 'window-ended';
  if (fit.free.length === 0) return 'none-free';
  if (wanted.every && fit.notFree.length > 0) return 'not-all-free';
  if (fit.coverage < 100 * wanted.minCoverage) return 'coverage-too-low';
  return undefined;
}

function wantedDaysOf({ window }: PreparedRights, { firstDay }: PreparedListing): number {
  return window === undefined ? 1 : Math.max(0, window.until - Math.max(window.from, firstDay));
}

/** The most days in one piece over everything that the cell stands for. */
function daysFree(cell: Cell, wanted: PreparedRights, listing: PreparedListing): number {
  const { territories, media, languages } = sidesOf(cell, wanted, listing);
  let most = 0;
  for (const territory of territories) {
    for (const medium of media) {
      for (const language of languages) {
        const days = listing.avails.days(territory, medium, language, wanted.window, wanted.exclusivity);
        if (days > most) most = days;
      }
    }
  }
  return most;
}

/** What a cell stands for on a listing: a side that is not named, and languages where none are, are any there. */
function sidesOf({ territory, medium }: Cell, wanted: PreparedRights, listing: PreparedListing) {
  return {
    territories: territory === undefined ? listing.anyTerritory(wanted.exclusivity) : [territory],
    media: medium === undefined ? listing.anyMedium : [medium],
    languages: wanted.languages ?? listing.anyLanguage,
  };
}

type Place = readonly [territory: string, medium: string, language: string];

function placesOf(cell: Cell, wanted: PreparedRights, listing: PreparedListing): Place[] {
  const { territories, media, languages } = sidesOf(cell, wanted, listing);
  return territories.flatMap((t) => media.flatMap((m) => languages.map((l): Place => [t, m, l])));
}
