import { distinct } from './distinct.ts';
import type { AmountBounds, BudgetBand, Profile } from './profile.ts';
import { prepareRights, type PreparedRights } from './prepared-rights.ts';
import { rarityOf, weightOf, type Feature, type Rules } from './rules.ts';
import type { Stage } from './scales.ts';
import { wishedValues, type WishedValues } from './wished-values.ts';

type Wanted = readonly string[] | undefined;

/** A profile made ready to be held against many listings. What it does not ask is undefined. */
export interface PreparedProfile {
  readonly profile: Profile;
  readonly active: boolean;
  readonly minScore: number;
  readonly kinds: Wanted;
  readonly techniques: Wanted;
  readonly modes: Wanted;
  readonly stages: Wanted;
  readonly originLanguages: Wanted;
  readonly audiences: Wanted;
  readonly dealTypes: Wanted;
  readonly budget: AmountBounds | undefined;
  readonly ask: AmountBounds | undefined;
  readonly rights: PreparedRights | undefined;
  readonly excluded: {
    readonly companies: Wanted;
    readonly genres: Wanted;
    readonly themes: Wanted;
    readonly origin: Wanted;
  };
  readonly wished: {
    readonly genres: WishedValues | undefined;
    readonly themes: WishedValues | undefined;
    readonly comparables: Wanted;
    readonly budget: BudgetBand | undefined;
    readonly stages: readonly Stage[] | undefined;
    readonly audiences: Wanted;
  };
  weight(feature: Feature): number;
}

/** How many of the largest wishes make full marks. */
export const fullMarks = { genres: 2, themes: 3 };

export function prepareProfile(profile: Profile, rules: Rules): PreparedProfile {
  const { gates = {}, wishes = {}, exclusions = {} } = profile;
  return {
    profile,
    active: profile.active ?? true,
    minScore: profile.minScore ?? 30,
    kinds: wanted(gates.kinds),
    techniques: wanted(gates.techniques),
    modes: wanted(gates.modes),
    stages: wanted(gates.stages),
    originLanguages: wanted(gates.originLanguages),
    audiences: wanted(gates.audiences),
    dealTypes: wanted(gates.dealTypes),
    budget: bounded(gates.budget),
    ask: bounded(gates.ask),
    rights: prepareRights(gates.rights),
    excluded: {
      companies: wanted(exclusions.companies),
      genres: wanted(exclusions.genres),
      themes: wanted(exclusions.themes),
      origin: wanted(exclusions.origin),
    },
    wished: {
      genres: wishedValues(wishes.genres, () => 1, fullMarks.genres),
      themes: wishedValues(wishes.themes, (theme) => rarityOf('themes', theme, rules), fullMarks.themes),
      comparables: wanted(wishes.comparables),
      budget: wishes.budget,
      stages: wanted(wishes.stages),
      audiences: wanted(wishes.audiences),
    },
    weight: (feature) => weightOf(feature, profile.weights, rules),
  };
}

/** Makes duplicates one, and of an empty list one that asks nothing. So short are they that no set is quicker. */
function wanted<Value extends string>(values: readonly Value[] | undefined): readonly Value[] | undefined {
  return values === undefined || values.length === 0 ? undefined : distinct(values);
}

function bounded(bounds: AmountBounds | undefined): AmountBounds | undefined {
  return bounds?.minUsd === undefined && bounds?.maxUsd === undefined ? undefined : bounds;
}
