import { rarityOf, titleOf, traits, type Rules, type Trait } from './rules.ts';

/** How many of the most alike titles count. */
const counted = 3;

/** What a listing carries, and the rarity of all of it. */
export interface Carried {
  readonly values: Readonly<Record<Trait, ReadonlySet<string>>>;
  readonly rarity: number;
}

export function carriedBy(listing: Readonly<Record<Trait, readonly string[]>>, rules: Rules): Carried {
  const { genres, themes, people, origin } = listing;
  const values = {
    genres: new Set(genres),
    themes: new Set(themes),
    people: new Set(people),
    origin: new Set(origin),
  };
  const rarities = traits.flatMap((trait) =>
    [...values[trait]].map((value) => rarityOf(trait, value, rules)),
  );
  return { values, rarity: sumOf(rarities) };
}

/**
 * How alike a listing is to a title, 0..10000: the rarity of the values that both carry against the rarity of the
 * values that either carries (weighted Jaccard), over genres, themes, people and origin.
 * Of a title that the rules do not know, only whether the listing names it counts.
 */
export function alike(carried: Carried, named: ReadonlySet<string>, titleId: string, rules: Rules): number {
  const title = knownTitle(titleId, rules);
  if (title === undefined) return named.has(titleId) ? 10_000 : 0;
  let both = 0;
  for (const { trait, value, rarity } of title.values) {
    if (carried.values[trait].has(value)) both += rarity;
  }
  const either = carried.rarity + title.rarity - both;
  return either === 0 ? 0 : Math.floor((10_000 * both) / either);
}

/** What a title carries, each value once, with its rarity. */
interface KnownTitle {
  readonly values: readonly { readonly trait: Trait; readonly value: string; readonly rarity: number }[];
  readonly rarity: number;
}

/** Rules never change, so that a title is looked into once for as long as they are in use. */
const knownTitles = new WeakMap<Rules, Map<string, KnownTitle>>();

function knownTitle(id: string, rules: Rules): KnownTitle | undefined {
  const known = knownTitles.get(rules) ?? new Map<string, KnownTitle>();
  knownTitles.set(rules, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const title = titleOf(id, rules);
  if (title === undefined) return undefined;
  const values = traits.flatMap((trait) =>
    [...new Set(title[trait])].map((value) => ({ trait, value, rarity: rarityOf(trait, value, rules) })),
  );
  const now = { values, rarity: sumOf(values.map(({ rarity }) => rarity)) };
  known.set(id, now);
  return now;
}

/** 0..10000: four times the floored mean of the largest few, of all where there are fewer. */
export function comparablesValue(likenesses: readonly number[]): number {
  const largest = likenesses.toSorted((a, b) => b - a).slice(0, counted);
  const mean = Math.floor(sumOf(largest) / largest.length);
  return Math.min(10_000, 4 * mean);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
