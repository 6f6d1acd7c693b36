import { randomUUID } from 'node:crypto';
import {
  AskId,
  briefShown,
  CompanyId,
  EditionId,
  listingPublished,
  ListingId,
  MemberId,
  RequestId,
  WorkId,
  type BriefFact,
  type ListingFact,
} from '@marquee/contracts';
import { send, type Ask, type Contact, type Request } from '../requests/domain/request.ts';

export const now = new Date('2027-03-01T09:00:00Z');
export const hours = (count: number) => count * 60 * 60_000;
export const later = (ms: number, than = now) => new Date(than.getTime() + ms);
export const ttlMs = hours(72);

/** A feature that is on the market; whatever is given comes in its place. */
export const listingFact = (given: Partial<ListingFact> = {}): ListingFact =>
  listingPublished.data.parse({
    listingId: randomUUID(),
    companyId: randomUUID(),
    workId: randomUUID(),
    version: 1,
    state: 'published',
    publication: 1,
    publishedAt: '2026-11-01T00:00:00.000Z',
    kind: 'feature',
    stage: 'completed',
    titles: [{ text: 'The Long Quiet', language: 'en', type: 'international' }],
    loglines: { en: 'A signalman hears a train that never comes.' },
    synopses: {},
    genres: ['thriller'],
    themes: [],
    audience: ['adult'],
    originalLanguage: 'en',
    origin: ['HK'],
    people: [],
    comparables: [],
    awards: [],
    materials: [],
    ai: { use: 'none', parts: [] },
    seeking: ['licence'],
    mandate: { basis: 'producer' },
    excludedCompanies: [],
    avails: [],
    ...given,
  });

/** A brief that is shown to sellers without its owner; whatever is given comes in its place. */
export const briefFact = (given: Partial<BriefFact> = {}): BriefFact =>
  briefShown.data.parse({
    profileId: randomUUID(),
    version: 1,
    memberId: randomUUID(),
    companyId: randomUUID(),
    visibility: 'anonymous',
    shown: true,
    ...given,
  });

/** A buyer's, to a seller. */
export const contact = (given: Partial<Contact> = {}): Contact => ({
  editionId: EditionId.parse('hong-kong-2027'),
  workId: WorkId.parse(randomUUID()),
  listingId: ListingId.parse(randomUUID()),
  title: 'The Long Quiet',
  buyerId: CompanyId.parse(randomUUID()),
  sellerId: CompanyId.parse(randomUUID()),
  askedBy: 'buyer',
  ...given,
});

const anyListing = ListingId.parse(randomUUID());

export const ask = (given: Partial<Ask> = {}): Ask => ({
  id: AskId.parse(randomUUID()),
  kind: 'meeting',
  listingId: anyListing,
  memberId: MemberId.parse(randomUUID()),
  at: now,
  ...given,
});

/** One that waits, sent now. */
export const request = (given: Partial<Request> = {}): Request => ({
  ...send(contact(), { id: RequestId.parse(randomUUID()), ask: ask(), ttlMs }),
  ...given,
});
