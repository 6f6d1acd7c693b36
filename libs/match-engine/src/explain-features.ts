import type { FeatureFindings, FeatureReason, Likeness, Worth } from './explanation.ts';
import type { FeatureValue } from './features.ts';
import type { PreparedListing } from './prepared-listing.ts';
import type { PreparedProfile } from './prepared-profile.ts';
import type { Feature } from './rules.ts';
import { sharesOf } from './shares.ts';
import type { WishedValues } from './wished-values.ts';

/** What each feature found and missed, and what it makes of the score. */
export function explainFeatures(
  values: readonly FeatureValue[],
  profile: PreparedProfile,
  listing: PreparedListing,
): readonly FeatureReason[] {
  const shares = sharesOf(values);
  return values.flatMap(({ feature, weight, value }, index) => {
    const found = findings[feature](profile, listing);
    return found === undefined ? [] : [{ ...found, weight, value, share: shares[index] ?? 0 }];
  });
}

type FindingsOf = (profile: PreparedProfile, listing: PreparedListing) => FeatureFindings | undefined;

const findings: Readonly<Record<Feature, FindingsOf>> = {
  rights: () => ({ feature: 'rights' }),
  genres: ({ wished }, { carried }) =>
    wished.genres && { feature: 'genres', ...worths(wished.genres, carried.values.genres) },
  themes: ({ wished }, { carried }) =>
    wished.themes && { feature: 'themes', ...worths(wished.themes, carried.values.themes) },
  comparables: ({ wished }, listing) =>
    wished.comparables && { feature: 'comparables', ...likenesses(wished.comparables, listing) },
  budget: ({ wished }, { listing }) =>
    wished.budget && { feature: 'budget', wanted: wished.budget, foundUsd: listing.budgetUsd ?? null },
  stage: ({ wished }, { listing }) =>
    wished.stages && { feature: 'stage', wanted: wished.stages, found: listing.stage },
  audience: ({ wished }, { listing }) =>
    wished.audiences && { feature: 'audience', ...split(wished.audiences, new Set(listing.audience)) },
};

function worths(wished: WishedValues, carried: ReadonlySet<string>) {
  const all = [...wished.worth].map(([slug, worth]): Worth => ({ slug, worth }));
  all.sort((a, b) => b.worth - a.worth || (a.slug < b.slug ? -1 : 1));
  return {
    found: all.filter(({ slug }) => carried.has(slug)),
    missed: all.filter(({ slug }) => !carried.has(slug)),
  };
}

function likenesses(wished: readonly string[], listing: PreparedListing) {
  const all = wished.map((titleId): Likeness => ({ titleId, alike: listing.alike(titleId) }));
  all.sort((a, b) => b.alike - a.alike || (a.titleId < b.titleId ? -1 : 1));
  return {
    found: all.filter(({ alike }) => alike > 0),
    missed: all.filter(({ alike }) => alike === 0).map(({ titleId }) => titleId),
  };
}

function split(wished: readonly string[], carried: ReadonlySet<string>) {
  return {
    found: wished.filter((value) => carried.has(value)),
    missed: wished.filter((value) => !carried.has(value)),
  };
}
