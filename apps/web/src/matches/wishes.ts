import type { Reasons } from '../api/schema.ts';

type Feature = Reasons['features'][number];

/** From where on a wish counts as met, of 10,000. */
const met = 6_000;

export interface Wishes {
  readonly found: number;
  readonly count: number;
}

/** How many of the brief's wishes are met, each feature that it asks for being one. */
export const wishesOf = ({ features }: Reasons): Wishes => ({
  found: features.filter(({ value }) => value >= met).length,
  count: features.length,
});

export const isMet = ({ value }: Feature): boolean => value >= met;

/** What of a feature was wished for and is not there, the most wanted first. */
export function missedOf(feature: Feature): { kind: 'genre' | 'theme'; slugs: string[] } | undefined {
  if (feature.feature !== 'genres' && feature.feature !== 'themes') return undefined;
  const slugs = feature.missed.toSorted((a, b) => b.worth - a.worth).map(({ slug }) => slug);
  return slugs.length === 0 ? undefined : { kind: feature.feature === 'genres' ? 'genre' : 'theme', slugs };
}
