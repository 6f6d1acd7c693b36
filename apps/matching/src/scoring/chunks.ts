import type { ListingId, ProfileId } from '@marquee/contracts';

export interface ListingPairs {
  readonly listingId: ListingId;
  readonly profileIds: readonly ProfileId[];
}

/** What one job writes, at most. */
export const pairsAJob = 500;

/** The pairs cut into jobs, a listing's together as far as they fit. */
export function chunksOf(pairs: readonly ListingPairs[]): ListingPairs[][] {
  const chunks: ListingPairs[][] = [];
  let open: ListingPairs[] = [];
  let room = pairsAJob;
  for (const { listingId, profileIds } of pairs) {
    for (let at = 0; at < profileIds.length;) {
      const part = profileIds.slice(at, at + room);
      open.push({ listingId, profileIds: part });
      at += part.length;
      room -= part.length;
      if (room > 0) continue;
      chunks.push(open);
      open = [];
      room = pairsAJob;
    }
  }
  return open.length > 0 ? [...chunks, open] : chunks;
}
