import { Reasons, type ListingId, type ProfileId } from '@marquee/contracts';
import { explainPair } from '@marquee/match-engine';
import type { Market } from '../../market/market.ts';
import { matchingFormOf } from '../../profiles/domain/profile.ts';
import type { ListingPairs } from '../../scoring/chunks.ts';
import { suggestionIdOf } from '../domain/suggestion-id.ts';
import type { Basis, Scored } from '../domain/suggestion.ts';

/** These pairs, as the market stands in memory. */
export function scorePairs(pairs: readonly ListingPairs[], market: Market, asOf: string): Scored[] {
  return pairs.flatMap(({ listingId, profileIds }) =>
    profileIds.map((profileId) => scorePair(listingId, profileId, market, asOf)),
  );
}

function scorePair(
  listingId: ListingId,
  profileId: ProfileId,
  { listings, profiles, rules, seen }: Market,
  asOf: string,
): Scored {
  const id = suggestionIdOf(profileId, listingId);
  const listing = listings.get(listingId);
  const profile = profiles.get(profileId);
  const basis: Basis = {
    listing: listing?.version ?? 0,
    profile: profile?.seq ?? 0,
    titles: seen.titles,
    rules: seen.rules,
  };
  if (!listing || !profile || profile.deleted) return { id, basis };
  const pair = {
    id,
    profileId,
    profileName: profile.name,
    memberId: profile.memberId,
    companyId: profile.companyId,
    cadence: profile.cadence,
    listingId,
    workId: listing.workId,
    sellerId: listing.sellerId,
    title: listing.title,
  };
  const explained = explainPair(matchingFormOf(profile), listing.form, rules, asOf);
  if (!explained.fits) return { id, pair, basis };
  const { score, features, rights } = explained;
  return { id, pair, basis, fit: { score, reasons: Reasons.parse({ features, ...(rights && { rights }) }) } };
}
