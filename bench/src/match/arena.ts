import type { Listing, Profile, ProfileMatch, Rules } from '@marquee/match-engine';
import { profileOf, titlesOf } from '../../../tools/demo-market/fits.ts';
import { generateMarket } from '../../../tools/demo-market/market.ts';
import { fullSize } from '../../../tools/demo-market/sizes.ts';
import { profilesOf } from './profiles.ts';
import { rulesOf } from './rules.ts';

/** Profiles to be searched, by what they are made of: each contestant makes them anew in a process of its own. */
export interface ArenaName {
  readonly market: 'workload' | 'demo';
  readonly seed: string;
  readonly profiles: number;
}

export interface Arena {
  readonly rules: Rules;
  readonly profiles: () => Iterable<Profile>;
}

/** The day that is asked for: the last before the edition's year. */
export const asOf = '2026-12-31';
export const limit = 50;

export function openArena({ market, seed, profiles: count }: ArenaName): Arena {
  if (market === 'workload') return { rules: rulesOf(seed), profiles: () => profilesOf(seed, count) };
  const { profiles, works } = demoMarket(seed, count);
  const oneEach = [...new Map(profiles.map((row) => [row.memberId, row])).values()].slice(0, count);
  // in the order of their ids, so that a rival may break ties by its own order
  oneEach.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { rules: { titles: titlesOf(works) }, profiles: () => oneEach.map(profileOf) };
}

/** As many buyers as there are to be profiles. */
export const demoMarket = (seed: string, buyers: number) =>
  generateMarket({ seed, sizes: { ...fullSize, buyers } });

/** Listings that are asked about together, and the right answers. */
export interface Round {
  readonly name: string;
  readonly listings: readonly Asked[];
}

export interface Asked {
  readonly listing: Listing;
  /** Profiles that fit, beyond the limit, too. */
  readonly fits: number;
  /** The best of them, up to the limit. */
  readonly best: readonly ProfileMatch[];
}

/** What a contestant is given, as JSON. */
export interface Contest {
  readonly arena: ArenaName;
  readonly rounds: readonly Round[];
}

/** @throws Error: who gives a wrong answer is not timed */
export function assertRight(who: string, { listing, best }: Asked, answer: readonly ProfileMatch[]): void {
  const wrong = best.findIndex(
    ({ profileId, score }, i) => answer[i]?.profileId !== profileId || answer[i]?.score !== score,
  );
  if (wrong < 0 && answer.length === best.length) return;
  const at = wrong < 0 ? best.length : wrong;
  throw new Error(
    `${who} gives a wrong answer for listing ${listing.id}, place ${at + 1}: ` +
      `${JSON.stringify(answer[at])} and not ${JSON.stringify(best[at])}.`,
  );
}
