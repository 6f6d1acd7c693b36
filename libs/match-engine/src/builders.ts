import type { Avail } from '@marquee/rights';
import type { Listing } from './listing.ts';
import type { Profile } from './profile.ts';

/** A profile that asks for nothing: every published listing of another company fits it, with 50. */
export function profile(parts: Partial<Profile> = {}): Profile {
  return { id: 'p1', companyId: 'buyer', ...parts };
}

/** A published listing with everything filled in but what it is alike to. */
export function listing(parts: Partial<Listing> = {}): Listing {
  return {
    id: 'l1',
    companyId: 'seller',
    state: 'published',
    kind: 'feature',
    technique: 'live-action',
    mode: 'fiction',
    stage: 'completed',
    seeking: ['licence'],
    askUsd: 50_000,
    genres: ['thriller'],
    themes: ['time-travel'],
    audience: ['adult'],
    originalLanguage: 'zh',
    origin: ['HK'],
    budgetUsd: 3_000_000,
    comparables: [],
    people: ['wong-kar-wai'],
    aiUse: 'none',
    excludedCompanies: [],
    avails: [avail()],
    ...parts,
  };
}

/** Korea, streaming, any language, from 2027 for ever, not exclusive. */
export function avail(parts: Partial<Avail> = {}): Avail {
  return { territories: ['KR'], media: ['svod'], from: '2027-01-01', exclusive: false, ...parts };
}

/** The pair that the definition of matching works out by hand: 81.8. */
export const workedExample: { readonly profile: Profile; readonly listing: Listing } = {
  profile: {
    id: 'p1',
    companyId: 'c1',
    active: true,
    minScore: 30,
    gates: {
      kinds: ['feature'],
      techniques: ['live-action'],
      modes: ['fiction'],
      dealTypes: ['licence', 'pre-sale'],
      stages: ['completed'],
      audiences: ['adult'],
      originLanguages: ['zh'],
      budget: { minUsd: 1_000_000, maxUsd: 5_000_000, allowUnknown: true },
      ask: { maxUsd: 80_000, allowUnknown: true },
      rights: {
        match: 'any',
        territories: ['KR', 'JP'],
        media: ['svod'],
        languages: ['ko'],
        exclusivity: 'exclusive',
        window: { from: '2027-01-01', until: '2029-01-01', minDays: 365 },
        minCoverage: 25,
      },
    },
    wishes: {
      genres: { thriller: 5 },
      themes: { 'time-travel': 3 },
      comparables: ['tt0109424'],
      budget: { loUsd: 1_000_000, hiUsd: 3_000_000 },
      stages: ['completed'],
      audiences: ['youth'],
    },
    weights: { rights: 30 },
    exclusions: { companies: ['c7'], genres: [], themes: [], origin: [], maxAiUse: 'assisted' },
  },
  listing: listing({
    companyId: 'c9',
    comparables: ['tt0109424'],
    avails: [
      {
        territories: ['KR'],
        media: ['svod', 'avod'],
        from: '2027-01-01',
        until: '2030-01-01',
        languages: ['ko', 'en'],
        exclusive: true,
      },
    ],
  }),
};
