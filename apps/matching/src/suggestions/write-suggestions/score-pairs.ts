import { Reasons, type ListingId, type ProfileId } from '@marquee/contracts';
import { explainerOf } from '@marquee/match-engine';
import type { ListingView } from '../../listings/listing-view.ts';
import type { Market, SeenProfile } from '../../market/market.ts';
import { matchingFormOf } from '../../profiles/domain/profile.ts';
import type { ListingPairs } from '../../scoring/chunks.ts';
import { suggestionIdOf } from '../domain/suggestion-id.ts';
import type { Pair, Scored } from '../domain/suggestion.ts';

/** These pairs, as the market stands in memory. */
export const scorePairs = (pairs: readonly ListingPairs[], market: Market, asOf: string): Scored[] =>
  pairs.flatMap(({ listingId, profileIds }) => scoreListing(listingId, profileIds, market, asOf));

function scoreListing(
  listingId: ListingId,
  profileIds: readonly ProfileId[],
  market: Market,
  asOf: string,
): Scored[] {
  const { titles, rules } = market.seen;
  const listing = market.listings.get(listingId);
  const explain = listing && explainerOf(listing.form, market.rules, asOf);
  return profileIds.map((profileId): Scored => {
    const id = suggestionIdOf(profileId, listingId);
    const profile = market.profiles.get(profileId);
    const basis = { listing: listing?.version ?? 0, profile: profile?.seq ?? 0, titles, rules };
    if (!listing || !explain || !profile || profile.deleted) return { id, basis };
    const pair = pairOf(id, profile, listing);
    const explained = explain(matchingFormOf(profile));
    if (!explained.fits) return { id, pair, basis };
    const { score, features, rights } = explained;
    return {
      id,
      pair,
      basis,
      fit: { score, reasons: Reasons.parse({ features, ...(rights && { rights }) }) },
    };
  });
}

const pairOf = (id: Pair['id'], profile: SeenProfile, listing: ListingView): Pair => ({
  id,
  profileId: profile.id,
  profileName: profile.name,
  memberId: profile.memberId,
  companyId: profile.companyId,
  cadence: profile.cadence,
  listingId: listing.id,
  workId: listing.workId,
  sellerId: listing.sellerId,
  title: listing.title,
});
