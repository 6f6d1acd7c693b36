import { features, traits, weightOf, type Rarity, type Rules, type Trait } from '../rules.ts';

/** What changed from one set of rules to the next, as far as profiles and titles were worked out by it. */
export interface RulesChange {
  /** The rarity of themes, which full marks are counted by. */
  readonly themes: boolean;
  /** Any rarity, which likeness is counted by. */
  readonly rarity: boolean;
}

export function changeBetween(before: Rules, after: Rules): RulesChange {
  const changed = traits.filter((trait) => !isSame(trait, before.rarity, after.rarity));
  return { themes: changed.includes('themes'), rarity: changed.length > 0 };
}

/** The weight of each feature where a profile has none of its own, in the order of `features`. */
export const weightsOf = (rules: Rules): readonly number[] =>
  features.map((feature) => weightOf(feature, undefined, rules));

function isSame(trait: Trait, before: Rarity | undefined, after: Rarity | undefined): boolean {
  const [one, other] = [before?.[trait] ?? {}, after?.[trait] ?? {}];
  if (one === other) return true;
  const values = Object.keys(one);
  return (
    values.length === Object.keys(other).length &&
    values.every((value) => Object.hasOwn(other, value) && one[value] === other[value])
  );
}
