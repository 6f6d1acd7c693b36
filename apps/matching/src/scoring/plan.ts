import type { ListingId, ProfileId } from '@marquee/contracts';
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

interface ProfileMatch {
  readonly profileId: string;
  readonly score: number;
}

/** Best first: the first `cap` are let through, and those that were told before are scored again, whatever they have become. */
export function planListing(
  listing: ListingView | undefined,
  {
    listingId,
    matches,
    told,
    cap,
  }: { listingId: ListingId; matches: readonly ProfileMatch[]; told: readonly ProfileId[]; cap: number },
): { pairs: ListingPairs; capped: Capped | undefined } {
  const kept = matches.slice(0, cap);
  const last = kept.at(-1);
  const profileIds = [...new Set([...kept.map(({ profileId }) => profileId as ProfileId), ...told])];
  const bites = listing !== undefined && last !== undefined && matches.length > cap;
  return {
    pairs: { listingId, profileIds },
    capped: bites
      ? { listing, kept: kept.length, fitting: matches.length, cap: { floor: last.score } }
      : undefined,
  };
}
