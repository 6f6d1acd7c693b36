import type { Weights } from './profile.ts';

/** What the score is made of, in the order in which reasons are told. */
export const features = ['rights', 'genres', 'themes', 'comparables', 'budget', 'stage', 'audience'] as const;
export type Feature = (typeof features)[number];

const defaultWeights: Readonly<Record<Feature, number>> = {
  rights: 30,
  genres: 20,
  themes: 20,
  comparables: 20,
  budget: 10,
  stage: 5,
  audience: 5,
};

/** The traits by which two titles are compared. */
export const traits = ['genres', 'themes', 'people', 'origin'] as const;
export type Trait = (typeof traits)[number];

/**
 * What an edition sets, and what is known of the titles that people name as comparables. New rules are a new object: the
 * engine remembers what it made of one.
 */
export interface Rules {
  /** 0..100 each; the defaults stand where it has none. */
  readonly weights?: Weights;
  /** Integers 1..100 by value; a value that is not there has 1. */
  readonly rarity?: Rarity;
  /** By the id that comparables use. */
  readonly titles?: Readonly<Record<string, Title>>;
}

export type Rarity = Readonly<Partial<Record<Trait, Readonly<Record<string, number>>>>>;

export type Title = Readonly<Partial<Record<Trait, readonly string[]>>>;

/** The weight of a feature: the profile's own, else the edition's, else the default. */
export function weightOf(feature: Feature, own: Weights | undefined, rules: Rules): number {
  return own?.[feature] ?? rules.weights?.[feature] ?? defaultWeights[feature];
}

export function rarityOf(trait: Trait, value: string, rules: Rules): number {
  return entry(rules.rarity?.[trait], value) ?? 1;
}

export function titleOf(id: string, rules: Rules): Title | undefined {
  return entry(rules.titles, id);
}

/** Slugs are free: `constructor` is one, and no record inherits it as a value. */
function entry<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
