import type { Avail } from '@marquee/rights';
import fc from 'fast-check';
import type { Listing } from './listing.ts';
import type { Exclusions, Gates, Profile, RightsGate, Wishes } from './profile.ts';
import { features, type Rules } from './rules.ts';
import { aiUses, stages } from './scales.ts';

/** Small vocabularies, so that random profiles and listings meet often. */
const names = (...values: string[]) => fc.constantFrom(...values);
const list = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { maxLength });
const some = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { minLength: 1, maxLength });

const buyer = names('c1', 'c2', 'c3');
const seller = names('c3', 'c4', 'c5');
const kind = names('feature', 'series');
const technique = names('live-action', '2d');
const mode = names('fiction', 'documentary');
const dealType = names('licence', 'pre-sale', 'equity');
const audience = names('kids', 'adult');
const territory = names('KR', 'JP', 'TW');
const medium = names('svod', 'avod');
const language = names('ko', 'en');
const slug = names('a', 'b', 'c', 'd', 'constructor', '__proto__');
const stage = fc.constantFrom(...stages);
const aiUse = fc.constantFrom(...aiUses);
const amount = fc.oneof(fc.nat(20), fc.integer({ min: 10 ** 12 - 20, max: 10 ** 12 }), fc.nat(10 ** 12));

/** Within twenty days, so that intervals touch and overlap. */
const dayNumber = fc.nat(20);
const written = (number: number) => new Date(Date.UTC(2027, 0, 1 + number)).toISOString().slice(0, 10);
export const day = dayNumber.map(written);
const period = fc.tuple(dayNumber, fc.integer({ min: 1, max: 12 })).map(([from, days]) => ({
  from: written(from),
  until: written(from + days),
}));

const avail: fc.Arbitrary<Avail> = fc
  .record(
    {
      territories: some(territory),
      media: some(medium),
      period,
      endless: fc.constant(true),
      languages: some(language),
      exclusive: fc.boolean(),
    },
    { requiredKeys: ['territories', 'media', 'period', 'exclusive'] },
  )
  .map(({ period, endless, ...scope }) => ({ ...scope, ...(endless ? { from: period.from } : period) }));

export const listing: fc.Arbitrary<Listing> = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }),
    companyId: seller,
    state: fc.oneof(
      { weight: 9, arbitrary: fc.constant('published') },
      { weight: 1, arbitrary: fc.constant('draft') },
    ),
    kind,
    technique,
    mode,
    stage,
    seeking: list(dealType),
    askUsd: amount,
    genres: list(slug),
    themes: list(slug),
    audience: list(audience),
    originalLanguage: language,
    origin: list(slug),
    budgetUsd: amount,
    comparables: list(slug),
    people: list(slug),
    aiUse,
    excludedCompanies: fc.oneof(fc.constant([]), fc.constant([]), list(buyer, 1)),
    avails: list(avail, 5),
  },
  {
    requiredKeys: [
      ...([
        'id',
        'companyId',
        'state',
        'kind',
        'stage',
        'seeking',
        'genres',
        'themes',
        'audience',
        'aiUse',
      ] as const),
      ...(['originalLanguage', 'origin', 'comparables', 'people', 'excludedCompanies', 'avails'] as const),
    ],
  },
);

const bounds = fc
  .record({ minUsd: amount, maxUsd: amount, allowUnknown: fc.boolean() }, { requiredKeys: [] })
  .map(({ minUsd, maxUsd, ...rest }) => ({
    ...rest,
    ...(minUsd === undefined ? {} : { minUsd: Math.min(minUsd, maxUsd ?? minUsd) }),
    ...(maxUsd === undefined ? {} : { maxUsd: Math.max(maxUsd, minUsd ?? 0) }),
  }));

const rightsGate: fc.Arbitrary<RightsGate> = fc.record(
  {
    match: fc.constantFrom('any', 'every'),
    territories: list(territory),
    media: list(medium),
    languages: list(language),
    exclusivity: fc.constantFrom('exclusive', 'any'),
    window: fc
      .record({ period, minDays: fc.integer({ min: 1, max: 5 }) }, { requiredKeys: ['period'] })
      .map(({ period, ...minDays }) => ({ ...period, ...minDays })),
    minCoverage: fc.oneof(fc.constantFrom(0, 100), fc.integer({ min: 0, max: 100 })),
  },
  { requiredKeys: [] },
);

/** Few gates at once: a profile with all of them fits nothing. */
const gates: fc.Arbitrary<Gates> = fc.oneof(
  fc.record({}),
  fc.record({ rights: rightsGate }),
  fc.record({ rights: rightsGate, audiences: list(audience) }),
  fc.record({ kinds: list(kind), techniques: list(technique), modes: list(mode) }, { requiredKeys: [] }),
  fc.record(
    { stages: list(stage, 5), audiences: list(audience), dealTypes: list(dealType) },
    { requiredKeys: [] },
  ),
  fc.record({ budget: bounds, ask: bounds, originLanguages: list(language) }, { requiredKeys: [] }),
);

const wish = fc.dictionary(slug, fc.integer({ min: 1, max: 5 }), { maxKeys: 5, noNullPrototype: true });

const wishes: fc.Arbitrary<Wishes> = fc.record(
  {
    genres: wish,
    themes: wish,
    comparables: list(slug, 5),
    budget: fc.tuple(amount, amount).map(([one, other]) => ({
      loUsd: Math.min(one, other),
      hiUsd: Math.max(one, other, 1),
    })),
    stages: list(stage),
    audiences: list(audience),
  },
  { requiredKeys: [] },
);

const weights = fc.record(
  Object.fromEntries(features.map((feature) => [feature, fc.oneof(fc.constant(0), fc.nat(100))])),
  { requiredKeys: [] },
);

const exclusions: fc.Arbitrary<Exclusions> = fc.oneof(
  fc.record({}),
  fc.record({}),
  fc.record(
    {
      companies: list(seller, 1),
      genres: list(slug, 1),
      themes: list(slug, 1),
      origin: list(slug, 1),
      maxAiUse: aiUse,
    },
    { requiredKeys: [] },
  ),
);

export const profile: fc.Arbitrary<Profile> = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }),
    companyId: buyer,
    active: fc.oneof(
      { weight: 9, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    minScore: fc.integer({ min: 0, max: 600 }).map((tenths) => tenths / 10),
    gates,
    wishes,
    weights,
    exclusions,
  },
  { requiredKeys: ['id', 'companyId'] },
);

const rarity = fc.dictionary(slug, fc.integer({ min: 1, max: 100 }), { noNullPrototype: true });
const traitsOf = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ genres: value, themes: value, people: value, origin: value }, { requiredKeys: [] });

export const rules: fc.Arbitrary<Rules> = fc.record(
  {
    weights,
    rarity: traitsOf(rarity),
    titles: fc.dictionary(slug, traitsOf(list(slug)), { maxKeys: 3, noNullPrototype: true }),
  },
  { requiredKeys: [] },
);

/** A pair as the engine gets it, with the day from which days count, if any does. */
export const pair = fc.record(
  { profile, listing, rules, asOf: day },
  { requiredKeys: ['profile', 'listing', 'rules'] },
);
