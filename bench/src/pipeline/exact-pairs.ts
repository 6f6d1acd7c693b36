import { ExhaustiveMatcher, type Profile } from '@marquee/match-engine';
import type { ProfileRow, Stored } from './stored.ts';

/** The edition's cap: so many suggestions a listing, at most. */
const cap = 500;

export interface Checked {
  readonly listings: number;
  readonly pairs: number;
  /** What the matcher does on one core when it does nothing else. */
  readonly matcherListingsPerSecond: number;
}

/**
 * Holds what is stored for these listings against the definition of matching: the same pairs, the same scores, none
 * twice.
 * @throws Error naming the first listing where they differ
 */
export async function checkPairs(stored: Stored, listingIds: readonly string[]): Promise<Checked> {
  const asOf = new Date().toISOString().slice(0, 10);
  const matcher = new ExhaustiveMatcher({ titles: await stored.titles() });
  for (const row of await stored.profiles()) if (row.active && !row.deleted) matcher.upsert(profileOf(row));
  const listings = await stored.listings(listingIds);
  if (listings.length !== listingIds.length) {
    throw new Error(
      `${listingIds.length - listings.length} of ${listingIds.length} listings never came to the worker.`,
    );
  }
  const rows = Map.groupBy(await stored.suggestionsOf(listingIds), ({ listingId }) => listingId);
  const startedAt = performance.now();
  const expected = listings.map((listing) => ({
    listingId: listing.id,
    matches: matcher.match(listing, { asOf, limit: cap }),
  }));
  const seconds = (performance.now() - startedAt) / 1_000;
  let pairs = 0;
  for (const { listingId, matches } of expected) {
    const suggested = (rows.get(listingId) ?? []).filter(({ fits }) => fits);
    assertSame(listingId, suggested, matches);
    pairs += matches.length;
  }
  return { listings: listings.length, pairs, matcherListingsPerSecond: listings.length / seconds };
}

type Scored = { readonly profileId: string; readonly score: number };

function assertSame(listingId: string, suggested: readonly Scored[], matches: readonly Scored[]): void {
  const inOrder = (pairs: readonly Scored[]) =>
    pairs.map(({ profileId, score }) => `${profileId} ${score}`).sort();
  if (JSON.stringify(inOrder(suggested)) === JSON.stringify(inOrder(matches))) return;
  throw new Error(
    `Listing ${listingId} has ${suggested.length} suggestions where ${matches.length} pairs fit, or other scores: the figures mean nothing.`,
  );
}

const profileOf = ({ _id: id, companyId, terms }: ProfileRow): Profile => ({
  ...terms,
  id,
  companyId,
  active: true,
});
