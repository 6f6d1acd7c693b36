import { ExhaustiveMatcher, type Listing, type Profile, type ProfileMatch } from '@marquee/match-engine';
import { Random } from '../../../tools/demo-market/random.ts';
import { engineListing } from '../../../tools/demo-market/fits.ts';
import {
  asOf,
  demoMarket,
  limit,
  openArena,
  type Arena,
  type ArenaName,
  type Asked,
  type Contest,
} from './arena.ts';
import { listingAt } from './listings.ts';

/** So many profiles are held as objects at a time. */
const batch = 20_000;

interface Found {
  readonly listing: Listing;
  fits: number;
  best: readonly ProfileMatch[];
}

/** The right answers, by trying every profile: the reference of the match engine, batch by batch. */
export function reference(listings: readonly Listing[], { rules, profiles }: Arena): Asked[] {
  const found = listings.map((listing): Found => ({ listing, fits: 0, best: [] }));
  for (const some of batches(profiles())) {
    const matcher = new ExhaustiveMatcher(rules);
    for (const profile of some) matcher.upsert(profile);
    for (const one of found) {
      const matches = matcher.match(one.listing, { asOf });
      one.fits += matches.length;
      one.best = [...one.best, ...matches].sort(bestFirst).slice(0, limit);
    }
  }
  return found;
}

const bestFirst = (a: ProfileMatch, b: ProfileMatch) =>
  b.score - a.score || (a.profileId < b.profileId ? -1 : 1);

function* batches(profiles: Iterable<Profile>): Generator<Profile[]> {
  let some: Profile[] = [];
  for (const profile of profiles) {
    some.push(profile);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** What share of all profiles fits a listing of each round. */
export const roundShares = { narrow: 0.0003, middle: 0.013, broad: 0.024 } as const;
const candidates = 150;

/**
 * Listings by how many profiles fit them, measured on the workload's first profiles, and so the same for every size.
 * Their shares of all profiles are a little different, and are told.
 */
export function chooseListings(seed: string, each: number): Record<keyof typeof roundShares, Listing[]> {
  const sample = { market: 'workload', seed, profiles: batch } as const;
  const listings = Array.from({ length: candidates }, (_, i) => listingAt(seed, i));
  const tried = reference(listings, openArena(sample));
  const nearest = (share: number) =>
    tried
      .filter(({ fits }) => fits > 0)
      .map(({ listing, fits }) => ({ listing, off: Math.abs(fits / batch - share) }))
      .sort((a, b) => a.off - b.off)
      .slice(0, each)
      .map(({ listing }) => listing);
  return {
    narrow: nearest(roundShares.narrow),
    middle: nearest(roundShares.middle),
    broad: nearest(roundShares.broad),
  };
}

export function workloadContest(arena: ArenaName, each: number): Contest {
  const chosen = chooseListings(arena.seed, each);
  const answers = reference([...chosen.narrow, ...chosen.middle, ...chosen.broad], openArena(arena));
  const round = (name: string, from: number) => ({ name, listings: answers.slice(from, from + each) });
  return { arena, rounds: [round('narrow', 0), round('middle', each), round('broad', 2 * each)] };
}

/** Listings of the demo market, drawn from all of them. */
export function demoContest(arena: ArenaName, count: number): Contest {
  const rows = new Random(arena.seed, 'bench').sample(demoMarket(arena.seed, arena.profiles).listings, count);
  return {
    arena,
    rounds: [{ name: 'demo', listings: reference(rows.map(engineListing), openArena(arena)) }],
  };
}
