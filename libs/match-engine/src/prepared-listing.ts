import {
  ANY_OTHER_LANGUAGE,
  canonicalAvails,
  parseDay,
  type CanonicalAvails,
  type ExclusivityWanted,
} from '@marquee/rights';
import { alike, carriedBy, type Carried } from './comparables.ts';
import type { Listing } from './listing.ts';
import type { Rules } from './rules.ts';

/** A listing made ready to be held against many profiles. */
export interface PreparedListing {
  readonly listing: Listing;
  /** The first day that counts, since 1970-01-01; -Infinity where no day is cut. */
  readonly firstDay: number;
  readonly excludedCompanies: ReadonlySet<string>;
  readonly carried: Carried;
  readonly avails: CanonicalAvails;
  /** What a wildcard stands for: enough values to find every run of free days. */
  anyTerritory(exclusivity: ExclusivityWanted): readonly string[];
  readonly anyMedium: readonly string[];
  readonly anyLanguage: readonly string[];
  /** How alike it is to a title, 0..10000. */
  alike(titleId: string): number;
}

/**
 * @param asOf a UTC day (YYYY-MM-DD): days before it are not on offer; undefined: no day is cut
 * @throws RightsError where an avail or `asOf` means nothing
 */
export function prepareListing(listing: Listing, rules: Rules, asOf: string | undefined): PreparedListing {
  const carried = carriedBy(listing, rules);
  const named = new Set(listing.comparables);
  const avails = canonicalAvails(listing.avails, asOf);
  return {
    listing,
    firstDay: asOf === undefined ? -Infinity : parseDay(asOf, ['asOf']),
    excludedCompanies: new Set(listing.excludedCompanies),
    carried,
    avails,
    // Territories of a group have the same free days: one speaks for all.
    anyTerritory: (exclusivity) => avails.territoryGroups(exclusivity).flatMap((group) => group.slice(0, 1)),
    anyMedium: avails.media(),
    anyLanguage: [...avails.languages(), ANY_OTHER_LANGUAGE],
    alike: (titleId) => alike(carried, named, titleId, rules),
  };
}

/**
 * The same listing, working out its likeness to each title once: profiles like the same titles. It is for one pass over
 * the profiles; kept for longer, its memory would grow with every title ever asked about.
 */
export function rememberingLikeness(listing: PreparedListing): PreparedListing {
  const known = new Map<string, number>();
  return {
    ...listing,
    alike(titleId) {
      const likeness = known.get(titleId) ?? listing.alike(titleId);
      known.set(titleId, likeness);
      return likeness;
    },
  };
}
