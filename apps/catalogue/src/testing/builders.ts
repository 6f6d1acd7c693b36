import { randomUUID } from 'node:crypto';
import {
  CompanyId,
  Encumbrance,
  ListingContent,
  ListingId,
  RightsLine,
  WorkContent,
  WorkId,
} from '@marquee/contracts';
import { draftListing, stateRights, type Listing } from '../listings/domain/listing.ts';
import type { RightsPosition } from '../rights/domain/rights-position.ts';

export const now = new Date('2026-11-21T12:00:00Z');

/** A listing's content that can be published; what is given stands instead. */
export const content = (given: Partial<Record<keyof ListingContent, unknown>> = {}): ListingContent =>
  ListingContent.parse({
    titles: [{ text: '花樣年華', language: 'zh-Hant', type: 'original' }],
    kind: 'feature',
    technique: 'live-action',
    mode: 'fiction',
    stage: 'completed',
    originalLanguage: 'zh',
    loglines: { en: 'Two neighbours keep company while others are away.' },
    synopses: { 'zh-Hant': '一九六二年，香港。' },
    genres: ['drama', 'romance'],
    themes: ['longing'],
    audience: ['adult'],
    origin: ['HK'],
    seeking: ['licence'],
    ai: { use: 'none' },
    mandate: { basis: 'sales-agent' },
    people: [{ name: 'Wong Kar-wai', slug: 'wong-kar-wai', role: 'director' }],
    ...given,
  });

export const line = (given: Partial<RightsLine> = {}): RightsLine =>
  RightsLine.parse({
    territories: ['KR', 'JP'],
    media: ['svod'],
    from: '2027-01-01',
    until: '2030-01-01',
    exclusivity: 'exclusive',
    ...given,
  });

export const encumbrance = (given: Partial<Encumbrance> = {}): Encumbrance =>
  Encumbrance.parse({
    kind: 'exclusive-licence',
    territories: ['JP'],
    media: ['svod'],
    from: '2027-01-01',
    until: '2028-01-01',
    ...given,
  });

export const position = (given: Partial<RightsPosition> = {}): RightsPosition => ({
  lines: [line()],
  encumbrances: [],
  anchors: {},
  ...given,
});

interface DraftTerms {
  readonly content?: ListingContent;
  readonly position?: RightsPosition;
}

/** A draft that can be published. */
export const draft = (terms: DraftTerms = {}): Listing =>
  stateRights(
    draftListing(
      {
        id: ListingId.parse(randomUUID()),
        companyId: CompanyId.parse(randomUUID()),
        workId: WorkId.parse(randomUUID()),
        content: terms.content ?? content(),
      },
      now,
    ),
    terms.position ?? position(),
    now,
  );

export const workContent = (given: Partial<Record<keyof WorkContent, unknown>> = {}): WorkContent =>
  WorkContent.parse({
    titles: [{ text: 'The Matrix', language: 'en', type: 'original' }],
    kind: 'feature',
    year: 1999,
    genres: ['science-fiction'],
    ...given,
  });
