import type { Listing } from './listing.ts';
import type { Profile, RightsGate } from './profile.ts';
import type { Rules, Trait } from './rules.ts';

/**
 * The definition once more, for specs alone: line by line from its table, day by day and in BigInt, sharing nothing with
 * the engine. It knows the days of January to March 2027 only.
 */
export function naiveScore(
  profile: Profile,
  listing: Listing,
  rules: Rules,
  asOf?: string,
): number | undefined {
  const rights = rightsOf(profile.gates?.rights ?? {}, listing, asOf ?? '');
  if (!gatesHold(profile, listing) || !rights.holds) return undefined;
  const wished = { genres: {}, themes: {}, comparables: [], stages: [], audiences: [], ...profile.wishes };
  const asked: [keyof typeof defaults, bigint][] = [];
  if (rights.scored) asked.push(['rights', rights.value]);
  if (Object.keys(wished.genres).length > 0) {
    asked.push(['genres', share(Object.entries(wished.genres), listing.genres, 2, () => 1)]);
  }
  if (Object.keys(wished.themes).length > 0) {
    const rare = (theme: string) => rarity('themes', theme, rules);
    asked.push(['themes', share(Object.entries(wished.themes), listing.themes, 3, rare)]);
  }
  if (wished.comparables.length > 0) {
    const all = distinct(wished.comparables).map((id) => alike(listing, id, rules));
    const best = all.sort((a, b) => Number(b - a)).slice(0, 3);
    asked.push(['comparables', least(10_000n, 4n * (sum(best) / BigInt(best.length)))]);
  }
  if (wished.budget) asked.push(['budget', budget(wished.budget, listing.budgetUsd)]);
  if (wished.stages.length > 0) {
    const apart = wished.stages.map((stage) => Math.abs(order.indexOf(stage) - order.indexOf(listing.stage)));
    asked.push(['stage', apart.includes(0) ? 10_000n : apart.includes(1) ? 5_000n : 0n]);
  }
  if (wished.audiences.length > 0)
    asked.push(['audience', meet(wished.audiences, listing.audience) ? 10_000n : 0n]);
  const weighed = asked.map(([feature, v]) => {
    const w = profile.weights?.[feature] ?? rules.weights?.[feature] ?? defaults[feature];
    return { w: BigInt(w), wv: BigInt(w) * v };
  });
  const w = sum(weighed.map((one) => one.w));
  const score = w === 0n ? 50 : Number((sum(weighed.map((one) => one.wv)) + 5n * w) / (10n * w)) / 10;
  return score >= (profile.minScore ?? 30) ? score : undefined;
}

const defaults = { rights: 30, genres: 20, themes: 20, comparables: 20, budget: 10, stage: 5, audience: 5 };
const order = ['concept', 'development', 'financing', 'production', 'completed', 'released'];
const machine = ['none', 'assisted', 'generated'];

function gatesHold({ companyId, active, gates = {}, exclusions = {} }: Profile, listing: Listing): boolean {
  const holds = (wanted: readonly string[] = [], values: readonly (string | undefined)[]) =>
    wanted.length === 0 || wanted.some((value) => values.includes(value));
  const within = (amounts: typeof gates.budget, amount: number | undefined) => {
    if (amounts?.minUsd === undefined && amounts?.maxUsd === undefined) return true;
    if (amount === undefined) return amounts.allowUnknown === true;
    return amount >= (amounts.minUsd ?? amount) && amount <= (amounts.maxUsd ?? amount);
  };
  return (
    active !== false &&
    listing.state === 'published' &&
    companyId !== listing.companyId &&
    !listing.excludedCompanies.includes(companyId) &&
    !meet(exclusions.companies ?? [], [listing.companyId]) &&
    holds(gates.kinds, [listing.kind]) &&
    holds(gates.techniques, [listing.technique]) &&
    holds(gates.modes, [listing.mode]) &&
    holds(gates.stages, [listing.stage]) &&
    holds(gates.originLanguages, [listing.originalLanguage]) &&
    holds(gates.audiences, listing.audience) &&
    holds(gates.dealTypes, listing.seeking) &&
    within(gates.budget, listing.budgetUsd) &&
    within(gates.ask, listing.askUsd) &&
    !meet(exclusions.genres ?? [], listing.genres) &&
    !meet(exclusions.themes ?? [], listing.themes) &&
    !meet(exclusions.origin ?? [], listing.origin) &&
    machine.indexOf(listing.aiUse) <= machine.indexOf(exclusions.maxAiUse ?? 'generated')
  );
}

/** Written days sort like days, so they are compared as text. */
const days = Array.from({ length: 90 }, (_, i) =>
  new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10),
);

function rightsOf(gate: RightsGate, listing: Listing, asOf: string) {
  const territories = distinct(gate.territories ?? []).map((one) => [one]);
  const media = distinct(gate.media ?? []).map((one) => [one]);
  const { window, exclusivity, minCoverage = 0 } = gate;
  const scored = territories.length > 0 || media.length > 0 || window !== undefined;
  const asked = scored || (gate.languages ?? []).length > 0 || exclusivity === 'exclusive';
  const counted = days.filter(
    (day) => day >= asOf && (!window || (day >= window.from && day < window.until)),
  );
  const cells = (territories.length > 0 ? territories : [['KR', 'JP', 'TW']]).flatMap((anyTerritory) =>
    (media.length > 0 ? media : [['svod', 'avod']]).map((anyMedium) =>
      mostDays(gate, listing, counted, anyTerritory, anyMedium),
    ),
  );
  const free = cells.filter((d) => d >= (window?.minDays ?? 1));
  const wanted = BigInt(cells.length) * BigInt(window ? counted.length : 1);
  const value = wanted === 0n ? 0n : (10_000n * sum(free.map(BigInt))) / wanted;
  const enough = gate.match === 'every' ? free.length === cells.length : free.length > 0;
  return { scored, value, holds: !asked || (wanted > 0n && enough && value >= 100n * BigInt(minCoverage)) };
}

function mostDays(
  { languages = [], window, exclusivity }: RightsGate,
  { avails }: Listing,
  counted: readonly string[],
  anyTerritory: readonly string[],
  anyMedium: readonly string[],
): number {
  let most = 0;
  for (const territory of anyTerritory)
    for (const medium of anyMedium)
      for (const language of languages.length > 0 ? languages : ['ko', 'en', 'any other']) {
        let run = 0;
        for (const day of counted) {
          const free = avails.some(
            (avail) =>
              (avail.exclusive || exclusivity !== 'exclusive') &&
              avail.territories.includes(territory) &&
              avail.media.includes(medium) &&
              (avail.languages?.includes(language) ?? true) &&
              avail.from <= day &&
              (avail.until === undefined || day < avail.until),
          );
          run = free ? run + 1 : 0;
          most = Math.max(most, run);
        }
      }
  return window ? most : Math.min(1, most);
}

function share(
  wished: [string, number][],
  carried: readonly string[],
  counted: number,
  rare: (value: string) => number,
): bigint {
  const worth = wished.map(([value, weight]) => ({ value, worth: BigInt(weight * rare(value)) }));
  const most = worth.map((one) => one.worth).sort((a, b) => Number(b - a));
  const found = worth.filter(({ value }) => carried.includes(value)).map((one) => one.worth);
  return least(10_000n, (10_000n * sum(found)) / sum(most.slice(0, counted)));
}

function alike(listing: Listing, id: string, rules: Rules): bigint {
  const title = new Map(Object.entries(rules.titles ?? {})).get(id);
  if (title === undefined) return listing.comparables.includes(id) ? 10_000n : 0n;
  let both = 0;
  let either = 0;
  for (const trait of ['genres', 'themes', 'people', 'origin'] as const) {
    const ofTitle = title[trait] ?? [];
    for (const value of distinct([...ofTitle, ...listing[trait]])) {
      either += rarity(trait, value, rules);
      if (ofTitle.includes(value) && listing[trait].includes(value)) both += rarity(trait, value, rules);
    }
  }
  return either === 0 ? 0n : (10_000n * BigInt(both)) / BigInt(either);
}

function budget({ loUsd, hiUsd }: { loUsd: number; hiUsd: number }, budgetUsd: number | undefined): bigint {
  if (budgetUsd === undefined) return 5_000n;
  const [lo, hi, b] = [BigInt(loUsd), BigInt(hiUsd), BigInt(budgetUsd)];
  const value = b < lo ? (10_000n * (2n * b - lo)) / lo : b > hi ? (10_000n * (2n * hi - b)) / hi : 10_000n;
  return value < 0n ? 0n : value;
}

function rarity(trait: Trait, value: string, rules: Rules): number {
  return new Map(Object.entries(rules.rarity?.[trait] ?? {})).get(value) ?? 1;
}

const distinct = (values: readonly string[]) => [...new Set(values)];
const meet = (one: readonly string[], other: readonly string[]) => one.some((value) => other.includes(value));
const sum = (numbers: readonly bigint[]) => numbers.reduce((total, number) => total + number, 0n);
const least = (one: bigint, other: bigint) => (one < other ? one : other);
