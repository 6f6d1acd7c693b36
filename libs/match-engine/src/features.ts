import { budgetValue } from './budget.ts';
import { comparablesValue } from './comparables.ts';
import type { PreparedListing } from './prepared-listing.ts';
import type { PreparedProfile } from './prepared-profile.ts';
import type { RightsFit } from './rights-fit.ts';
import { features, type Feature } from './rules.ts';
import { areNeighbours, type Stage } from './scales.ts';
import { wishedValue } from './wished-values.ts';

/** How well a listing does in a feature that the profile asks for. */
export interface FeatureValue {
  readonly feature: Feature;
  /** 0..100. */
  readonly weight: number;
  /** An integer, 0..10000. */
  readonly value: number;
}

type ValueOf = (profile: PreparedProfile, listing: PreparedListing, rights?: RightsFit) => number | undefined;

/** The value of each feature; undefined where the profile does not ask for it. */
const values: Readonly<Record<Feature, ValueOf>> = {
  rights: (profile, _listing, rights) => (profile.rights?.scored ? rights?.coverage : undefined),
  genres: ({ wished }, { carried }) => wished.genres && wishedValue(wished.genres, carried.values.genres),
  themes: ({ wished }, { carried }) => wished.themes && wishedValue(wished.themes, carried.values.themes),
  comparables: ({ wished }, listing) =>
    wished.comparables && comparablesValue(wished.comparables.map((title) => listing.alike(title))),
  budget: ({ wished }, { listing }) => wished.budget && budgetValue(wished.budget, listing.budgetUsd),
  stage: ({ wished }, { listing }) => wished.stages && stageValue(wished.stages, listing.stage),
  audience: ({ wished }, { listing }) =>
    wished.audiences && audienceValue(wished.audiences, listing.audience),
};

/**
 * Every feature that the profile asks for, in the order of `features`.
 * @param rights how far they are free, where the profile asks for any
 */
export function featureValues(
  profile: PreparedProfile,
  listing: PreparedListing,
  rights: RightsFit | undefined,
): readonly FeatureValue[] {
  return features.flatMap((feature) => {
    const value = values[feature](profile, listing, rights);
    return value === undefined ? [] : [{ feature, weight: profile.weight(feature), value }];
  });
}

function stageValue(preferred: readonly Stage[], stage: Stage): number {
  if (preferred.includes(stage)) return 10_000;
  return preferred.some((one) => areNeighbours(one, stage)) ? 5_000 : 0;
}

function audienceValue(preferred: readonly string[], audience: readonly string[]): number {
  return audience.some((one) => preferred.includes(one)) ? 10_000 : 0;
}
