import { bestFirst } from './best-first.ts';
import { prepareListing, rememberingLikeness, type PreparedListing } from './prepared-listing.ts';
import { prepareProfile, type PreparedProfile } from './prepared-profile.ts';
import type { Listing } from './listing.ts';
import type { Profile } from './profile.ts';
import type { Rules } from './rules.ts';
import { scorePrepared } from './score.ts';

/** A profile that fits a listing. */
export interface ProfileMatch {
  readonly profileId: string;
  /** 0..100 with one decimal. */
  readonly score: number;
}

/** The best profiles that fit a listing, and how many do in all. */
export interface CountedMatches {
  readonly matches: readonly ProfileMatch[];
  readonly fitting: number;
}

/** A listing that fits a profile. */
export interface ListingMatch {
  readonly listingId: string;
  /** 0..100 with one decimal. */
  readonly score: number;
}

export interface MatchOptions {
  /** How many of the best to give, at most. Absent: all. */
  readonly limit?: number;
  /** A UTC day (YYYY-MM-DD): days before it count neither as offered nor as wanted. Absent: no day is cut. */
  readonly asOf?: string;
}

interface Ruled extends MatchOptions {
  readonly rules?: Rules;
}

/** The profiles that fit a listing, best first. Their ids are taken to be distinct. */
export function matchExhaustively(
  listing: Listing,
  profiles: readonly Profile[],
  { rules = {}, asOf, limit }: Ruled = {},
): ProfileMatch[] {
  const prepared = profiles.map((profile) => prepareProfile(profile, rules));
  return matchPrepared(prepareListing(listing, rules, asOf), prepared, limit);
}

/** The listings that fit a profile, best first. Their ids are taken to be distinct. */
export function matchProfileExhaustively(
  profile: Profile,
  listings: readonly Listing[],
  { rules = {}, asOf, limit }: Ruled = {},
): ListingMatch[] {
  const prepared = listings.map((listing) => prepareListing(listing, rules, asOf));
  return matchPreparedProfile(prepareProfile(profile, rules), prepared, limit);
}

export function matchPrepared(
  listing: PreparedListing,
  profiles: Iterable<PreparedProfile>,
  limit: number | undefined,
): ProfileMatch[] {
  const remembering = rememberingLikeness(listing);
  const matches: ProfileMatch[] = [];
  for (const profile of profiles) {
    const score = scorePrepared(profile, remembering);
    if (score !== undefined) matches.push({ profileId: profile.profile.id, score });
  }
  return bestFirst(matches, ({ profileId }) => profileId, limit);
}

export function matchPreparedProfile(
  profile: PreparedProfile,
  listings: Iterable<PreparedListing>,
  limit: number | undefined,
): ListingMatch[] {
  const matches: ListingMatch[] = [];
  for (const listing of listings) {
    const score = scorePrepared(profile, listing);
    if (score !== undefined) matches.push({ listingId: listing.listing.id, score });
  }
  return bestFirst(matches, ({ listingId }) => listingId, limit);
}
