import type { ListingId, ProfileId } from '@marquee/contracts';
import type { CountedMatches } from '@marquee/match-engine';
import type { ListingView } from '../listings/listing-view.ts';
import type { Cap } from '../listings/listing-repository.ts';
import type { ListingPairs } from './chunks.ts';

/** A listing whose fitting profiles are more than the edition lets through. */
export interface Capped {
  readonly listing: ListingView;
  readonly kept: number;
  readonly fitting: number;
  readonly cap: Cap;
}

/** The pairs that are to be written, and the listings at which the cap bites. */
export interface Plan {
  readonly pairs: readonly ListingPairs[];
  readonly capped: readonly Capped[];
}

/** The best are let through, as many as were asked for; those that were told before are scored again, whatever they have become. */
export function planListing(
  listing: ListingView | undefined,
  {
    listingId,
    found: { matches, fitting },
    told,
  }: { listingId: ListingId; found: CountedMatches; told: readonly ProfileId[] },
): { pairs: ListingPairs; capped: Capped | undefined } {
  const last = matches.at(-1);
  const profileIds = [...new Set([...matches.map(({ profileId }) => profileId as ProfileId), ...told])];
  const bites = listing !== undefined && last !== undefined && fitting > matches.length;
  return {
    pairs: { listingId, profileIds },
    capped: bites ? { listing, kept: matches.length, fitting, cap: { floor: last.score } } : undefined,
  };
}
