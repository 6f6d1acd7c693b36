import { randomUUID } from 'node:crypto';
import {
  type AskId,
  type CompanyId,
  type EditionId,
  type ListingFact,
  type ListingId,
  type MemberId,
  type ProfileCreate,
  type ProfileId,
  type RequestFact,
  type RequestId,
  type SuggestionId,
  type WorkId,
} from '@marquee/contracts';
import type { Pair, Scored, Suggestion } from './suggestions/domain/suggestion.ts';

const pair: Pair = {
  id: randomUUID() as SuggestionId,
  profileId: randomUUID() as ProfileId,
  profileName: 'Thrillers for Korea',
  memberId: randomUUID() as MemberId,
  companyId: randomUUID() as CompanyId,
  cadence: 'instant',
  listingId: randomUUID() as ListingId,
  workId: randomUUID() as WorkId,
  sellerId: randomUUID() as CompanyId,
  title: 'The Long Quiet',
};

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

/** A pair that fits and has not been answered; whatever is given comes in its place. */
export function suggestion(given: Partial<Suggestion> = {}): Suggestion {
  const at = new Date('2027-02-01T00:00:00Z');
  return {
    ...pair,
    version: 3,
    score: 80,
    reasons: { features: [] },
    state: 'new',
    fits: true,
    basis: { listing: 4, profile: 40, titles: 400, rules: 1 },
    createdAt: at,
    updatedAt: at,
    ...given,
  };
}

/** The same pair, scored again with the same outcome. */
export const scored = (given: Partial<Scored> = {}): Scored => {
  const { id, score, reasons, basis } = suggestion();
  return { id, pair, fit: { score, reasons }, basis, ...given };
};

/** What a buyer asks of the seller of a listing; whatever is given comes in its place. */
export function requestFact(
  { listingId, companyId, workId }: Pick<ListingFact, 'listingId' | 'companyId' | 'workId'>,
  given: Partial<RequestFact> & Pick<RequestFact, 'buyerId'>,
): RequestFact {
  return {
    requestId: randomUUID() as RequestId,
    version: 1,
    editionId: 'hong-kong-2027' as EditionId,
    listingId,
    workId,
    title: 'The Long Quiet',
    sellerId: companyId,
    buyerHidden: false,
    askedBy: 'buyer',
    asks: [ask({ listingId })],
    state: 'pending',
    createdAt: '2026-11-02T00:00:00.000Z',
    expiresAt: '2026-11-05T00:00:00.000Z',
    ...given,
  };
}

export const ask = (
  given: Partial<RequestFact['asks'][number]> & { listingId: ListingId },
): RequestFact['asks'][number] => ({
  askId: randomUUID() as AskId,
  kind: 'meeting',
  memberId: randomUUID() as MemberId,
  at: '2026-11-02T00:00:00.000Z',
  ...given,
});
