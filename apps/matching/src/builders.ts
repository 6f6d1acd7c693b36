import { randomUUID } from 'node:crypto';
import {
  ListingFact,
  type ListingId,
  type ProfileCreate,
  type CompanyId,
  type WorkId,
} from '@marquee/contracts';

/** A feature that is on the market, free everywhere for ever; whatever is given comes in its place. */
export function listingFact(given: Partial<ListingFact> = {}): ListingFact {
  return {
    listingId: randomUUID() as ListingId,
    companyId: randomUUID() as CompanyId,
    workId: randomUUID() as WorkId,
    version: 1,
    state: 'published',
    publication: 1,
    publishedAt: '2026-11-01T00:00:00.000Z',
    kind: 'feature',
    technique: 'live-action',
    mode: 'fiction',
    stage: 'completed',
    titles: [{ text: 'The Long Quiet', language: 'en', type: 'international' }],
    loglines: { en: 'A signalman hears a train that never comes.' },
    synopses: { en: 'A signalman hears a train that never comes, until it does.' },
    genres: ['thriller'],
    themes: ['time-travel'],
    audience: ['adult'],
    originalLanguage: 'zh',
    origin: ['HK'],
    people: [],
    comparables: [],
    awards: [],
    materials: [],
    ai: { use: 'none', parts: [] },
    seeking: ['licence'],
    mandate: { basis: 'producer' },
    excludedCompanies: [],
    avails: [{ territories: ['KR', 'JP'], media: ['svod'], from: '2026-01-01', exclusive: true }],
    ...given,
  };
}

/** A brief that asks for thrillers to stream in Korea; whatever is given comes in its place. */
export const profileSettings = (given: Partial<ProfileCreate> = {}): ProfileCreate => ({
  name: 'Thrillers for Korea',
  cadence: 'instant',
  visibility: 'private',
  active: true,
  terms: {
    gates: { kinds: ['feature'], rights: { territories: ['KR'], media: ['svod'] } },
    wishes: { genres: { thriller: 5 } },
  },
  ...given,
});
