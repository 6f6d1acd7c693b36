import { z } from 'zod';
import { CompanyId, ListingId, Slug, WorkId } from '../vocabulary/ids.ts';
import { Language } from '../vocabulary/languages.ts';
import {
  AiDisclosure,
  Amount,
  AnchorDates,
  Ask,
  Award,
  distinct,
  FinancePlan,
  Loglines,
  Mandate,
  Material,
  Person,
  slugs,
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
import { Avail, RightsLine } from '../vocabulary/rights-terms.ts';
import { bulkOf } from './bulk-rows.ts';
import { idList } from './id-list.ts';
import { Encumbrances, RightsLines } from './listing-rights.ts';

const single = z.object({
  kind: Kind,
  technique: Technique,
  mode: Mode,
  stage: Stage,
  originalLanguage: Language,
  runningMinutes: z.int().min(1).max(100_000).describe('Of a film, or of one episode'),
  episodes: z.int().min(1).max(100_000).describe('Or volumes'),
  budgetUsd: Amount.describe('Of the production'),
  ai: AiDisclosure,
  ask: Ask,
  finance: FinancePlan,
  mandate: Mandate,
});
const lists = {
  titles: z.array(Title).max(40),
  genres: slugs(20),
  themes: slugs(60),
  audience: distinct(Audience, 10),
  origin: distinct(Territory, 30),
  people: z.array(Person).max(100),
  comparables: slugs(60).describe('Slugs of works'),
  awards: z.array(Award).max(100),
  materials: z.array(Material).max(100),
  seeking: distinct(DealType, 20),
  excludedCompanies: distinct(CompanyId, 500).describe('Seen by the seller alone'),
};
const texts = { loglines: Loglines, synopses: Synopses };

/** What a seller says of a listing; a draft may say little. */
export const ListingContent = z
  .strictObject({
    ...single.partial().shape,
    titles: lists.titles.default([]),
    genres: lists.genres.default([]),
    themes: lists.themes.default([]),
    audience: lists.audience.default([]),
    origin: lists.origin.default([]),
    people: lists.people.default([]),
    comparables: lists.comparables.default([]),
    awards: lists.awards.default([]),
    materials: lists.materials.default([]),
    seeking: lists.seeking.default([]),
    excludedCompanies: lists.excludedCompanies.default([]),
    loglines: texts.loglines.default({}),
    synopses: texts.synopses.default({}),
  })
  .meta({ id: 'ListingContent' });
export type ListingContent = z.infer<typeof ListingContent>;

export const ListingDraft = ListingContent.extend({
  id: ListingId.optional().describe('Chosen by the caller, so that a repeated request has one effect'),
  workId: WorkId.optional().describe(
    'Absent: the work is recorded from what the listing says, and is yours to see alone until it is published',
  ),
}).meta({ id: 'ListingDraft' });
export type ListingDraft = z.infer<typeof ListingDraft>;

const orNull = <Field extends z.ZodType>(field: Field) => field.nullable().optional();

/** What is given replaces what was said; null takes it away. */
export const ListingChange = z
  .strictObject({
    kind: orNull(single.shape.kind),
    technique: orNull(single.shape.technique),
    mode: orNull(single.shape.mode),
    stage: orNull(single.shape.stage),
    originalLanguage: orNull(single.shape.originalLanguage),
    runningMinutes: orNull(single.shape.runningMinutes),
    episodes: orNull(single.shape.episodes),
    budgetUsd: orNull(single.shape.budgetUsd),
    ai: orNull(single.shape.ai),
    ask: orNull(single.shape.ask),
    finance: orNull(single.shape.finance),
    mandate: orNull(single.shape.mandate),
    ...z.object({ ...lists, ...texts }).partial().shape,
  })
  .refine((change) => Object.keys(change).length > 0, 'name at least one field to change')
  .meta({ id: 'ListingChange' });
export type ListingChange = z.infer<typeof ListingChange>;

export const ListingRow = z
  .strictObject({
    id: ListingId.describe('Makes the row repeatable'),
    companyId: CompanyId.describe('Whose listing; organisers and operators may name any company'),
    listing: ListingDraft.omit({ id: true }),
    rights: RightsLines.default([]),
    encumbrances: Encumbrances.default([]),
    anchors: AnchorDates.default({}),
    publish: z.boolean(),
  })
  .meta({ id: 'ListingRow' });
export type ListingRow = z.infer<typeof ListingRow>;

export const ListingBulk = bulkOf(ListingRow).meta({ id: 'ListingBulk' });
export type ListingBulk = z.infer<typeof ListingBulk>;

/** What a list shows of a listing. */
export const ListingCard = z
  .object({
    id: ListingId,
    revision: z.int(),
    companyId: CompanyId,
    company: z
      .object({ name: z.string(), country: Territory, vetted: z.boolean() })
      .optional()
      .describe('The seller, where it is known here already'),
    workId: WorkId,
    state: ListingState,
    publication: z.int(),
    publishedAt: z.iso.datetime().optional(),
    updatedAt: z.iso.datetime(),
    ...single.pick({ kind: true, technique: true, mode: true, stage: true, originalLanguage: true }).partial()
      .shape,
    titles: z.array(Title),
    loglines: Loglines,
    genres: z.array(Slug),
    themes: z.array(Slug),
    audience: z.array(Audience),
    origin: z.array(Territory),
    seeking: z.array(DealType),
    budgetUsd: Amount.optional(),
    ask: Ask.optional(),
    askShown: z
      .enum(['vetted', 'on-request'])
      .optional()
      .describe('There is an ask that you may not see: to whom it is shown'),
    availsConfirmedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'ListingCard' });
export type ListingCard = z.infer<typeof ListingCard>;

export const ListingView = ListingCard.extend({
  ...single.pick({ runningMinutes: true, episodes: true, ai: true, finance: true, mandate: true }).partial()
    .shape,
  synopses: Synopses,
  people: z.array(Person),
  comparables: z.array(Slug),
  awards: z.array(Award),
  materials: z.array(Material),
  avails: z.array(Avail),
  createdAt: z.iso.datetime(),
  rights: z.array(RightsLine).optional().describe('For the owner alone; groups are expanded'),
  excludedCompanies: z.array(CompanyId).optional().describe('For the owner alone'),
}).meta({ id: 'Listing' });
export type ListingView = z.infer<typeof ListingView>;

export const ListingPage = z
  .object({ items: z.array(ListingCard), next: z.string().optional() })
  .meta({ id: 'ListingPage' });
export type ListingPage = z.infer<typeof ListingPage>;

/** A page of what tells of listings by id, such as matches; each may have half a mebibyte. */
const listingsAtOnce = 20;
export const ListingsQuery = z.strictObject({
  ids: idList<ListingId>(ListingId, listingsAtOnce).describe('Separated by commas'),
});
export type ListingsQuery = z.infer<typeof ListingsQuery>;
export const Listings = z.object({ items: z.array(ListingView) });
export type Listings = z.infer<typeof Listings>;

export const ListingQuery = z.strictObject({
  ...single.pick({ kind: true, technique: true, mode: true, stage: true, originalLanguage: true }).partial()
    .shape,
  genre: Slug.optional(),
  theme: Slug.optional(),
  origin: Territory.optional(),
  seeking: DealType.optional(),
  companyId: CompanyId.optional(),
  workId: WorkId.optional(),
  state: ListingState.optional().describe('Other than published: your own company’s alone'),
  title: z.string().trim().min(1).max(100).optional().describe('Beginning of a title, or of a word in it'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ListingQuery = z.infer<typeof ListingQuery>;
