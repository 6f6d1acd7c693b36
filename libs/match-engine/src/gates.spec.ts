import { describe, expect, it } from 'vitest';
import { listing, profile } from './builders.ts';
import { explainPair } from './explain.ts';
import type { Listing } from './listing.ts';
import type { AmountBounds, Exclusions, Gates, Profile } from './profile.ts';
import { scorePair } from './score.ts';

const failedGate = (wanting: Profile, offered: Listing) => {
  const explained = explainPair(wanting, offered);
  expect(scorePair(wanting, offered) === undefined).toBe(!explained.fits);
  return explained.fits ? undefined : explained.failed.gate;
};
const failsFor = (gates: Gates, offered: Partial<Listing> = {}) =>
  failedGate(profile({ gates }), listing(offered));
const excludes = (exclusions: Exclusions, offered: Partial<Listing> = {}) =>
  failedGate(profile({ exclusions }), listing(offered));

describe('a pair between companies', () => {
  it('fits where nothing is asked', () => expect(failedGate(profile(), listing())).toBeUndefined());
  it('needs an active profile', () =>
    expect(failedGate(profile({ active: false }), listing())).toBe('active'));
  it.each(['draft', 'in-review', 'withdrawn'])('needs a published listing, not one that is %s', (state) =>
    expect(failedGate(profile(), listing({ state }))).toBe('published'),
  );
  it('is never within one company', () =>
    expect(failedGate(profile({ companyId: 'c' }), listing({ companyId: 'c' }))).toBe('own-company'));
  it('is refused by a buyer who excludes the seller', () =>
    expect(excludes({ companies: ['x', 'seller'] })).toBe('excluded-company'));
  it('is refused by a seller who excludes the buyer', () =>
    expect(excludes({}, { excludedCompanies: ['buyer'] })).toBe('excluded-by-company'));
});

describe('a gate on one value of the listing', () => {
  it.each<[keyof Gates, Gates]>([
    ['kinds', { kinds: ['series', 'short'] }],
    ['techniques', { techniques: ['2d'] }],
    ['modes', { modes: ['documentary'] }],
    ['stages', { stages: ['production', 'released'] }],
    ['originLanguages', { originLanguages: ['ko', 'cmn'] }],
  ])('%s refuses another value', (gate, gates) => expect(failsFor(gates)).toBe(gate));
  it.each<Gates>([
    { kinds: ['series', 'feature'] },
    { techniques: ['2d', 'live-action'] },
    { modes: ['fiction', 'fiction'] },
    { stages: ['completed'] },
    { originLanguages: ['ko', 'zh'] },
  ])('%j holds where it names the value', (gates) => expect(failsFor(gates)).toBeUndefined());
  it('refuses a listing that has no technique, once some are asked for', () =>
    expect(failsFor({ techniques: ['2d'] }, { technique: undefined })).toBe('techniques'));
  it('refuses a listing that has no mode, once some are asked for', () =>
    expect(failsFor({ modes: ['fiction'] }, { mode: undefined })).toBe('modes'));
  it.each<Gates>([{ kinds: [] }, { techniques: [] }, { modes: [] }, { audiences: [] }, { dealTypes: [] }])(
    '%j asks nothing',
    (gates) =>
      expect(
        failsFor(gates, { technique: undefined, mode: undefined, audience: [], seeking: [] }),
      ).toBeUndefined(),
  );
});

describe('a gate on several values of the listing', () => {
  it('shares one audience', () =>
    expect(failsFor({ audiences: ['adult', 'kids'] }, { audience: ['kids', 'family'] })).toBeUndefined());
  it('shares no audience', () => expect(failsFor({ audiences: ['kids'] })).toBe('audiences'));
  it('shares one deal type', () =>
    expect(
      failsFor({ dealTypes: ['equity', 'remake'] }, { seeking: ['licence', 'remake'] }),
    ).toBeUndefined());
  it('shares no deal type', () => expect(failsFor({ dealTypes: ['equity'] })).toBe('dealTypes'));
  it('refuses a listing that has none', () => {
    expect(failsFor({ audiences: ['kids'] }, { audience: [] })).toBe('audiences');
    expect(failsFor({ dealTypes: ['equity'] }, { seeking: [] })).toBe('dealTypes');
  });
});

describe.each([
  ['budget', 'budgetUsd'],
  ['ask', 'askUsd'],
] as const)('the gate on the %s', (gate, field) => {
  const fails = (bounds: AmountBounds, amount: number | undefined) =>
    failsFor({ [gate]: bounds }, { [field]: amount });

  it('includes both ends', () => {
    expect(fails({ minUsd: 10, maxUsd: 20 }, 10)).toBeUndefined();
    expect(fails({ minUsd: 10, maxUsd: 20 }, 20)).toBeUndefined();
  });
  it('refuses what is beyond them', () => {
    expect(fails({ minUsd: 10 }, 9)).toBe(gate);
    expect(fails({ maxUsd: 20 }, 21)).toBe(gate);
  });
  it('takes 0 for a bound', () => expect(fails({ maxUsd: 0 }, 1)).toBe(gate));
  it('refuses an unknown amount', () => expect(fails({ minUsd: 0 }, undefined)).toBe(gate));
  it('refuses an unknown amount that is expressly not allowed', () =>
    expect(fails({ minUsd: 0, allowUnknown: false }, undefined)).toBe(gate));
  it('allows an unknown amount where told to', () =>
    expect(fails({ minUsd: 10, allowUnknown: true }, undefined)).toBeUndefined());
  it('asks nothing without a bound', () => {
    expect(fails({}, undefined)).toBeUndefined();
    expect(fails({ allowUnknown: false }, undefined)).toBeUndefined();
  });
});

describe('an exclusion', () => {
  it('of a genre', () => expect(excludes({ genres: ['horror', 'thriller'] })).toBe('excluded-genres'));
  it('of a theme', () => expect(excludes({ themes: ['time-travel'] })).toBe('excluded-themes'));
  it('of a country of origin', () =>
    expect(excludes({ origin: ['HK'] }, { origin: ['FR', 'HK'] })).toBe('excluded-origin'));
  it('does not touch a listing that has none of it', () =>
    expect(excludes({ genres: ['horror'], themes: ['war'], origin: ['FR'] })).toBeUndefined());
  it.each([
    ['none', 'none', undefined],
    ['none', 'assisted', 'ai-use'],
    ['none', 'generated', 'ai-use'],
    ['assisted', 'none', undefined],
    ['assisted', 'assisted', undefined],
    ['assisted', 'generated', 'ai-use'],
    ['generated', 'generated', undefined],
  ] as const)('of AI use beyond %s, on a listing with %s', (maxAiUse, aiUse, failed) =>
    expect(excludes({ maxAiUse }, { aiUse })).toBe(failed),
  );
});
