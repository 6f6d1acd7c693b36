import { randomUUID } from 'node:crypto';
import type { ListingId, ProfileId } from '@marquee/contracts';
import { describe, expect, it } from 'vitest';
import { listingFact } from '../builders.ts';
import { listingViewOf } from '../listings/listing-view.ts';
import { chunksOf, pairsAJob } from './chunks.ts';
import { planListing } from './plan.ts';

const ids = (count: number) => Array.from({ length: count }, () => randomUUID() as ProfileId);
const listing = listingViewOf(listingFact());
const found = (profileIds: readonly ProfileId[], fitting = profileIds.length) => ({
  matches: profileIds.map((profileId, at) => ({ profileId, score: 90 - at })),
  fitting,
});

describe('the plan of a listing', () => {
  it('is every profile that fits, and every one that was told before', () => {
    const [fits, both, told] = ids(3) as [ProfileId, ProfileId, ProfileId];
    const plan = planListing(listing, {
      listingId: listing.id,
      found: found([fits, both]),
      told: [both, told],
    });
    expect(plan).toEqual({
      pairs: { listingId: listing.id, profileIds: [fits, both, told] },
      capped: undefined,
    });
  });

  it('lets the best through where more fit than the cap, and says so', () => {
    const profileIds = ids(2);
    const plan = planListing(listing, { listingId: listing.id, found: found(profileIds, 3), told: [] });
    expect(plan.pairs.profileIds).toEqual(profileIds);
    expect(plan.capped).toMatchObject({ kept: 2, fitting: 3, cap: { floor: 89 } });
  });
});

describe('chunks', () => {
  it('hold every pair once, in order, at most 500 a chunk', () => {
    const pairs = [3, 700, 499, 1].map((count) => ({
      listingId: randomUUID() as ListingId,
      profileIds: ids(count),
    }));
    const chunks = chunksOf(pairs);
    const sizes = chunks.map((chunk) => chunk.reduce((sum, { profileIds }) => sum + profileIds.length, 0));
    expect(sizes).toEqual([pairsAJob, pairsAJob, 203]);
    const flat = (list: typeof pairs) =>
      list.flatMap(({ listingId, profileIds }) => profileIds.map((id) => `${listingId} ${id}`));
    expect(chunks.flatMap((chunk) => flat(chunk as typeof pairs))).toEqual(flat(pairs));
  });

  it('are none for no pairs, nor for listings without any', () => {
    expect(chunksOf([])).toEqual([]);
    expect(chunksOf([{ listingId: randomUUID() as ListingId, profileIds: [] }])).toEqual([]);
  });
});
