import { audiences, dealTypes, kinds, media, modes, stages, techniques } from '@marquee/contracts';
import type { Exclusions, Gates, Profile, RightsGate, Wishes } from '@marquee/match-engine';
import { Random } from '../../../tools/demo-market/random.ts';
import { distinct, genres, markets, popular, themeOf, themes, titleOf, tongues } from './vocabulary.ts';

/**
 * The i-th profile of a workload: 5 genres, 12 themes and 10 comparables, and gates as buyers of different trades set
 * them. The same seed, number and version make the same profile, whatever was made before it. Ids ascend with i.
 */
export function profileAt(seed: string, i: number, version = 0): Profile {
  const random = new Random(seed, 'profile', i, version);
  const { gates, wishes } = { gates: gatesOf(random), wishes: wishesOf(random) };
  return {
    id: idAt(i),
    companyId: companyAt(seed, Math.floor(i / 3)),
    active: !random.chance(4),
    ...(random.chance(45) && { minScore: random.between(250, 700) / 10 }),
    gates,
    wishes,
    ...(random.chance(20) && { weights: { rights: random.between(0, 60), themes: random.between(5, 60) } }),
    ...(random.chance(25) && { exclusions: exclusionsOf(seed, random) }),
  };
}

export function* profilesOf(seed: string, count: number): Generator<Profile> {
  for (let i = 0; i < count; i++) yield profileAt(seed, i);
}

/** UUIDs of version 7, as the market's are: as long, and ascending. */
function idAt(i: number): string {
  const millisecond = (1_790_000_000_000 + 61 * i).toString(16).padStart(12, '0');
  const tail = (Math.imul(i + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return `${millisecond.slice(0, 8)}-${millisecond.slice(8)}-7${tail.slice(0, 3)}-8${tail.slice(3, 6)}-0000${tail}`;
}

export const companyAt = (seed: string, i: number): string => new Random(seed, 'company', i).uuid();

const some = (random: Random, percent: number, most: number, values: readonly string[]) =>
  random.chance(percent) ? distinct(random.between(1, most), () => popular(values, random)) : undefined;

function gatesOf(random: Random): Gates {
  const stage = random.chance(45)
    ? stages.slice(random.between(0, 4), random.between(5, stages.length))
    : undefined;
  return {
    kinds: some(random, 85, 2, kinds),
    techniques: some(random, 30, 2, techniques),
    modes: some(random, 40, 2, modes),
    dealTypes: some(random, 75, 3, dealTypes),
    stages: stage,
    audiences: some(random, 35, 2, [...audiences].reverse()),
    originLanguages: some(random, 35, 4, tongues),
    budget: random.chance(40) ? boundsOf(random, 50_000, 400) : undefined,
    ask: random.chance(50)
      ? { maxUsd: thousands(random, 10_000, 60), allowUnknown: random.chance(60) }
      : undefined,
    rights: random.chance(85) ? rightsOf(random) : undefined,
  };
}

const licensed = ['svod', 'theatrical', 'avod', 'free-tv', 'pay-tv', 'tvod', 'fast', ...media.slice(8)];

function rightsOf(random: Random): RightsGate {
  const from = random.between(2027, 2029);
  return {
    match: random.chance(15) ? 'every' : undefined,
    territories: some(random, 92, 5, markets),
    media: some(random, 90, 3, licensed),
    languages: some(random, 30, 2, tongues),
    exclusivity: random.chance(35) ? 'exclusive' : undefined,
    window: random.chance(60)
      ? {
          from: `${from}-0${random.between(1, 9)}-01`,
          until: `${from + random.between(1, 5)}-0${random.between(1, 9)}-01`,
          minDays: random.between(1, 12) * 60,
        }
      : undefined,
    minCoverage: random.chance(30) ? random.between(5, 60) : undefined,
  };
}

function wishesOf(random: Random): Wishes {
  const liked = distinct(5, () => popular(genres, random));
  const weighted = (values: readonly string[]) =>
    Object.fromEntries(values.map((value) => [value, random.between(1, 5)]));
  const loUsd = thousands(random, 100_000, 100);
  return {
    genres: weighted(liked),
    themes: weighted(distinct(12, () => themeOf(liked, random))),
    comparables: distinct(10, () => titleOf(liked, random)),
    budget: random.chance(50) ? { loUsd, hiUsd: loUsd * random.between(2, 12) } : undefined,
    stages: some(random, 40, 2, stages)?.map(
      (stage) => stages[stages.indexOf(stage as never)] ?? 'completed',
    ),
    audiences: some(random, 40, 2, audiences),
  };
}

function exclusionsOf(seed: string, random: Random): Exclusions {
  return {
    companies: random.chance(30) ? [companyAt(seed, random.between(0, 2_000))] : undefined,
    genres: some(random, 40, 1, [...genres].reverse()),
    themes: some(random, 40, 2, [...themes].reverse()),
    origin: some(random, 20, 1, [...markets].reverse()),
    maxAiUse: random.chance(40) ? random.pick(['none', 'assisted'] as const) : undefined,
  };
}

/** Whole thousands from `least` on, spread over the orders of magnitude. */
export function thousands(random: Random, least: number, times: number): number {
  return Math.round((least * times ** (random.next() / 2 ** 32)) / 1_000) * 1_000;
}

function boundsOf(random: Random, least: number, times: number) {
  const minUsd = thousands(random, least, times);
  const maxUsd = minUsd * random.between(2, 40);
  const one = random.between(0, 2);
  return { ...(one !== 0 && { minUsd }), ...(one !== 1 && { maxUsd }), allowUnknown: random.chance(60) };
}
