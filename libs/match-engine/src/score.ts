import { featureValues, type FeatureValue } from './features.ts';
import { failedGate } from './gates.ts';
import type { Listing } from './listing.ts';
import { prepareListing, type PreparedListing } from './prepared-listing.ts';
import { prepareProfile, type PreparedProfile } from './prepared-profile.ts';
import type { Profile } from './profile.ts';
import { rightsFit } from './rights-fit.ts';
import type { Rules } from './rules.ts';

/**
 * The score of a pair that fits: every gate holds and the score reaches the profile's `minScore`.
 * @param asOf a UTC day (YYYY-MM-DD): days before it count neither as offered nor as wanted; undefined: no day is cut
 * @returns 0..100 with one decimal, or undefined where the pair does not fit (`explainPair` tells why)
 */
export function scorePair(
  profile: Profile,
  listing: Listing,
  rules: Rules = {},
  asOf?: string,
): number | undefined {
  return scorePrepared(prepareProfile(profile, rules), prepareListing(listing, rules, asOf));
}

/** The same for a pair prepared with the same rules. */
export function scorePrepared(profile: PreparedProfile, listing: PreparedListing): number | undefined {
  if (failedGate(profile, listing) !== undefined) return undefined;
  const rights = profile.rights && rightsFit(profile.rights, listing);
  if (rights?.failure !== undefined) return undefined;
  const score = scoreOf(featureValues(profile, listing, rights));
  return score >= profile.minScore ? score : undefined;
}

/**
 * The weighted mean of the values, rounded half up to one decimal of 0..100, in integers throughout, so that it is the
 * same on every machine. 50 where nothing is asked or every weight is 0.
 */
export function scoreOf(values: readonly FeatureValue[]): number {
  const weights = values.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return 50;
  const weighted = values.reduce((sum, { weight, value }) => sum + weight * value, 0);
  return Math.floor((weighted + 5 * weights) / (10 * weights)) / 10;
}
