import { rarityOf, titleOf, traits, type Rules, type Title } from './rules.ts';

/** How many of the most alike titles count. */
const counted = 3;

export type Carried = Readonly<Record<(typeof traits)[number], ReadonlySet<string>>>;

/**
 * How alike a listing is to a title, 0..10000: the rarity of the values that both carry against the rarity of the
 * values that either carries (weighted Jaccard), over genres, themes, people and origin.
 * Of a title that the rules do not know, only whether the listing names it counts.
 */
export function alike(listing: Carried, named: ReadonlySet<string>, titleId: string, rules: Rules): number {
  const title = titleOf(titleId, rules);
  if (title === undefined) return named.has(titleId) ? 10_000 : 0;
  return likeness(listing, title, rules);
}

function likeness(listing: Carried, title: Title, rules: Rules): number {
  let both = 0;
  let either = 0;
  for (const trait of traits) {
    const ofTitle = new Set(title[trait]);
    for (const value of new Set([...ofTitle, ...listing[trait]])) {
      const rarity = rarityOf(trait, value, rules);
      either += rarity;
      if (ofTitle.has(value) && listing[trait].has(value)) both += rarity;
    }
  }
  return either === 0 ? 0 : Math.floor((10_000 * both) / either);
}

/** 0..10000: four times the floored mean of the largest few, of all where there are fewer. */
export function comparablesValue(likenesses: readonly number[]): number {
  const largest = likenesses.toSorted((a, b) => b - a).slice(0, counted);
  const mean = Math.floor(largest.reduce((total, one) => total + one, 0) / largest.length);
  return Math.min(10_000, 4 * mean);
}
