import { z } from 'zod';
import { CompanyId, ListingId, Slug, WorkId } from '../vocabulary/ids.ts';
import { Language } from '../vocabulary/languages.ts';
import {
  AiDisclosure,
  Amount,
  Ask,
  Award,
  FinancePlan,
  Loglines,
  Mandate,
  Material,
  Person,
  Synopses,
  Title,
} from '../vocabulary/listing-parts.ts';
import {
  Audience,
  DealType,
  Kind,
  ListingState,
  Mode,
  Stage,
  Technique,
} from '../vocabulary/listing-terms.ts';
import { Territory } from '../vocabulary/places.ts';
import { Avail } from '../vocabulary/rights-terms.ts';
import { BasedOn, ExternalIds } from '../vocabulary/work-parts.ts';
import { listingTopic, workTopic } from '../topics.ts';
import { defineEvent } from './event-definition.ts';

/** A known title, offered here or not: what comparables point to. */
export const WorkFact = z
  .strictObject({
    workId: WorkId,
    version: z.int().min(1),
    slug: Slug.describe('By which comparables name the title'),
    titles: z.array(Title),
    kind: Kind,
    year: z.int().optional(),
    genres: z.array(Slug),
    themes: z.array(Slug),
    people: z.array(Slug),
    origin: z.array(Territory),
    seasons: z.int().optional(),
    externalIds: ExternalIds.optional(),
    basedOn: BasedOn.optional(),
    franchise: Slug.optional(),
  })
  .meta({ id: 'WorkFact' });
export type WorkFact = z.infer<typeof WorkFact>;

/** A listing as others may see it: no encumbrance and no licensee, but what is left. */
export const ListingFact = z
  .strictObject({
    listingId: ListingId,
    companyId: CompanyId,
    workId: WorkId,
    version: z.int().min(1).describe('The revision'),
    state: ListingState,
    publication: z.int().min(0),
    publishedAt: z.iso.datetime(),
    kind: Kind,
    technique: Technique.optional(),
    mode: Mode.optional(),
    stage: Stage,
    titles: z.array(Title),
    loglines: Loglines,
    synopses: Synopses,
    genres: z.array(Slug),
    themes: z.array(Slug),
    audience: z.array(Audience),
    originalLanguage: Language,
    origin: z.array(Territory),
    runningMinutes: z.int().optional(),
    episodes: z.int().optional(),
    budgetUsd: Amount.optional(),
    people: z.array(Person),
    comparables: z.array(Slug),
    awards: z.array(Award),
    materials: z.array(Material),
    ai: AiDisclosure,
    seeking: z.array(DealType),
    ask: Ask.optional(),
    finance: FinancePlan.optional(),
    mandate: Mandate,
    excludedCompanies: z.array(CompanyId),
    avails: z.array(Avail),
    availsConfirmedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'ListingFact' });
export type ListingFact = z.infer<typeof ListingFact>;

export const workRecorded = defineEvent({
  name: 'catalogue.work-recorded',
  version: 1,
  summary: 'A title is known, or more is known of it',
  topic: workTopic,
  data: WorkFact,
});

export const listingPublished = defineEvent({
  name: 'catalogue.listing-published',
  version: 1,
  summary: 'A listing is on the market',
  topic: listingTopic,
  data: ListingFact,
});

export const listingRevised = defineEvent({
  name: 'catalogue.listing-revised',
  version: 1,
  summary: 'A published listing, its rights or its encumbrances have changed',
  topic: listingTopic,
  data: ListingFact,
});

export const listingWithdrawn = defineEvent({
  name: 'catalogue.listing-withdrawn',
  version: 1,
  summary: 'A listing is no longer on the market',
  topic: listingTopic,
  data: ListingFact,
});
