import { formatDay } from '@marquee/rights';
import { explainFailure } from './explain-failure.ts';
import { explainFeatures } from './explain-features.ts';
import type { Explanation, FreeCell, RightsReason } from './explanation.ts';
import { featureValues } from './features.ts';
import { failedGate } from './gates.ts';
import type { Listing } from './listing.ts';
import { prepareListing, rememberingLikeness, type PreparedListing } from './prepared-listing.ts';
import { prepareProfile, type PreparedProfile } from './prepared-profile.ts';
import type { Cell, PreparedRights } from './prepared-rights.ts';
import type { Profile } from './profile.ts';
import { freeUntil, rightsFit, type RightsFit } from './rights-fit.ts';
import type { Rules } from './rules.ts';
import { scoreOf } from './score.ts';

/**
 * Why a pair fits, or the first thing at which it fails; from the very numbers that `scorePair` goes by.
 * @param asOf a UTC day (YYYY-MM-DD): days before it count neither as offered nor as wanted; undefined: no day is cut
 */
export const explainPair = (
  profile: Profile,
  listing: Listing,
  rules: Rules = {},
  asOf?: string,
): Explanation => explainerOf(listing, rules, asOf)(profile);

/** `explainPair` for many profiles and one listing, which is made ready once. */
export function explainerOf(
  listing: Listing,
  rules: Rules = {},
  asOf?: string,
): (profile: Profile) => Explanation {
  const offered = rememberingLikeness(prepareListing(listing, rules, asOf));
  return (profile) => explainPrepared(prepareProfile(profile, rules), offered);
}

function explainPrepared(asking: PreparedProfile, offered: PreparedListing): Explanation {
  const gate = failedGate(asking, offered);
  if (gate !== undefined) return { fits: false, failed: explainFailure(gate, asking, offered) };
  const fit = asking.rights && rightsFit(asking.rights, offered);
  const rights = asking.rights && fit && explainRights(fit, asking.rights, offered);
  if (fit?.failure !== undefined && rights !== undefined) {
    return { fits: false, failed: { gate: 'rights', because: fit.failure, rights } };
  }
  const values = featureValues(asking, offered, fit);
  const score = scoreOf(values);
  if (score < asking.minScore) {
    return { fits: false, failed: { gate: 'min-score', wanted: asking.minScore, score } };
  }
  return { fits: true, score, features: explainFeatures(values, asking, offered), ...(rights && { rights }) };
}

function explainRights(
  { coverage, wantedDays, free, notFree }: RightsFit,
  wanted: PreparedRights,
  listing: PreparedListing,
): RightsReason {
  const freeCell = (cell: Cell, days: number): FreeCell => {
    const until = freeUntil(cell, wanted, listing);
    return { ...cell, days, ...(until < Infinity && { until: formatDay(until) }) };
  };
  return { coverage, wantedDays, free: free.map(({ cell, days }) => freeCell(cell, days)), notFree };
}
