import type { Listing, Profile, ProfileMatch, Rules } from '@marquee/match-engine';
import { naiveRights, type ParsedAvail } from './naive-rights.ts';

/**
 * A rival: the loop over objects that most teams would write first, from the definition and without the engine. What
 * depends on the listing alone is worked out once; the rest for each profile, as it comes.
 */
export function naiveMatch(
  listing: Listing,
  profiles: Iterable<Profile>,
  { rules, asOf, limit }: { rules: Rules; asOf: string; limit: number },
): ProfileMatch[] {
  const scorer = naiveScorer(listing, rules, asOf);
  const found: ProfileMatch[] = [];
  for (const profile of profiles) {
    const score = scorer(profile);
    if (score !== undefined) found.push({ profileId: profile.id, score });
  }
  found.sort((a, b) => b.score - a.score || (a.profileId < b.profileId ? -1 : 1));
  return found.slice(0, limit);
}

const day = (text: string) => Date.parse(text) / 86_400_000;

export function naiveScorer(listing: Listing, rules: Rules, asOf: string) {
  const first = day(asOf);
  const avails = listing.avails.map((avail): ParsedAvail => ({
    ...avail,
    first: Math.max(day(avail.from), first),
    end: avail.until === undefined ? Infinity : day(avail.until),
  }));
  const alike = likenessTo(listing, rules);
  return (profile: Profile): number | undefined => {
    if (!passes(profile, listing)) return undefined;
    const rights = naiveRights(profile.gates?.rights, avails, first);
    if (!rights.holds) return undefined;
    const score = weigh(profile, listing, rules, rights.value, alike);
    return score >= (profile.minScore ?? 30) ? score : undefined;
  };
}

function passes(
  { active = true, companyId, gates = {}, exclusions = {} }: Profile,
  listing: Listing,
): boolean {
  const holds = (wanted: readonly string[] | undefined, ...values: readonly (string | undefined)[]) =>
    !wanted?.length || values.some((value) => value !== undefined && wanted.includes(value));
  const none = (unwanted: readonly string[] | undefined, values: readonly string[]) =>
    !unwanted?.length || !values.some((value) => unwanted.includes(value));
  const within = (bounds: NonNullable<Profile['gates']>['budget'], amount: number | undefined) => {
    if (bounds?.minUsd === undefined && bounds?.maxUsd === undefined) return true;
    if (amount === undefined) return bounds.allowUnknown === true;
    return (bounds.minUsd ?? 0) <= amount && amount <= (bounds.maxUsd ?? Infinity);
  };
  const uses = ['none', 'assisted', 'generated'];
  return (
    active &&
    listing.state === 'published' &&
    companyId !== listing.companyId &&
    none(exclusions.companies, [listing.companyId]) &&
    none(listing.excludedCompanies, [companyId]) &&
    holds(gates.kinds, listing.kind) &&
    holds(gates.techniques, listing.technique) &&
    holds(gates.modes, listing.mode) &&
    holds(gates.stages, listing.stage) &&
    holds(gates.originLanguages, listing.originalLanguage) &&
    holds(gates.audiences, ...listing.audience) &&
    holds(gates.dealTypes, ...listing.seeking) &&
    within(gates.budget, listing.budgetUsd) &&
    within(gates.ask, listing.askUsd) &&
    none(exclusions.genres, listing.genres) &&
    none(exclusions.themes, listing.themes) &&
    none(exclusions.origin, listing.origin) &&
    uses.indexOf(listing.aiUse) <= uses.indexOf(exclusions.maxAiUse ?? 'generated')
  );
}

const defaults = { rights: 30, genres: 20, themes: 20, comparables: 20, budget: 10, stage: 5, audience: 5 };
const stages = ['concept', 'development', 'financing', 'production', 'completed', 'released'];
const full = 10_000;

function weigh(
  { wishes = {}, weights = {} }: Profile,
  listing: Listing,
  rules: Rules,
  rights: number | undefined,
  alike: (title: string) => number,
): number {
  let [sum, weight] = [0, 0];
  const add = (feature: keyof typeof defaults, value: number | undefined) => {
    if (value === undefined) return;
    const own = weights[feature] ?? rules.weights?.[feature] ?? defaults[feature];
    sum += own * value;
    weight += own;
  };
  const themeRarity = rules.rarity?.themes ?? {};
  add('rights', rights);
  add(
    'genres',
    wished(wishes.genres, listing.genres, 2, () => 1),
  );
  add(
    'themes',
    wished(wishes.themes, listing.themes, 3, (theme) => themeRarity[theme] ?? 1),
  );
  if (wishes.comparables?.length) {
    const likes = [...new Set(wishes.comparables)]
      .map(alike)
      .sort((a, b) => b - a)
      .slice(0, 3);
    add('comparables', Math.min(full, 4 * Math.floor(likes.reduce((a, b) => a + b, 0) / likes.length)));
  }
  if (wishes.budget) add('budget', band(wishes.budget, listing.budgetUsd));
  if (wishes.stages?.length) {
    const distances = wishes.stages.map((stage) =>
      Math.abs(stages.indexOf(stage) - stages.indexOf(listing.stage)),
    );
    const nearest = Math.min(...distances);
    add('stage', nearest === 0 ? full : nearest === 1 ? full / 2 : 0);
  }
  if (wishes.audiences?.length) {
    add('audience', listing.audience.some((one) => wishes.audiences?.includes(one)) ? full : 0);
  }
  return weight === 0 ? 50 : Math.floor((sum + 5 * weight) / (10 * weight)) / 10;
}

function wished(
  wishes: Readonly<Record<string, number>> | undefined,
  carried: readonly string[],
  counted: number,
  rarity: (value: string) => number,
): number | undefined {
  const worth = Object.entries(wishes ?? {}).map(([value, weight]) => ({
    value,
    worth: weight * rarity(value),
  }));
  if (worth.length === 0) return undefined;
  const most = worth
    .map((one) => one.worth)
    .sort((a, b) => b - a)
    .slice(0, counted)
    .reduce((a, b) => a + b, 0);
  const found = worth.filter(({ value }) => carried.includes(value)).reduce((a, b) => a + b.worth, 0);
  return Math.min(full, Math.floor((full * found) / most));
}

function band({ loUsd, hiUsd }: { loUsd: number; hiUsd: number }, budget: number | undefined): number {
  if (budget === undefined) return full / 2;
  if (budget < loUsd) return Math.max(0, Math.floor((full * (2 * budget - loUsd)) / loUsd));
  if (budget > hiUsd) return Math.max(0, Math.floor((full * (2 * hiUsd - budget)) / hiUsd));
  return full;
}

/** Each title once a listing: whoever measures this loop finds that out first. */
function likenessTo(listing: Listing, rules: Rules): (title: string) => number {
  const traits = ['genres', 'themes', 'people', 'origin'] as const;
  const rarity = (trait: (typeof traits)[number], value: string) => rules.rarity?.[trait]?.[value] ?? 1;
  const known = new Map<string, number>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const title = rules.titles?.[id];
    let [both, either] = [0, 0];
    for (const trait of title ? traits : []) {
      const [ours, theirs] = [new Set(listing[trait]), new Set(title?.[trait])];
      for (const value of ours.union(theirs)) {
        either += rarity(trait, value);
        if (ours.has(value) && theirs.has(value)) both += rarity(trait, value);
      }
    }
    const unknown = listing.comparables.includes(id) ? full : 0;
    const alike = !title ? unknown : either === 0 ? 0 : Math.floor((full * both) / either);
    known.set(id, alike);
    return alike;
  };
}
