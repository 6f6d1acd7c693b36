import { z } from 'zod';
import { CompanyId, ListingId, MemberId, ProfileId, Slug, SuggestionId, WorkId } from '../vocabulary/ids.ts';
import { Language } from '../vocabulary/languages.ts';
import { Amount } from '../vocabulary/listing-parts.ts';
import { AiUse, Audience, DealType, Kind, Mode, Stage, Technique } from '../vocabulary/listing-terms.ts';
import { Territory, TerritoryOrGroup } from '../vocabulary/places.ts';
import { Reasons } from '../vocabulary/reasons.ts';
import { Day, Medium } from '../vocabulary/rights-terms.ts';
import { Cadence, SuggestionState } from '../vocabulary/roles.ts';
import { bulkOf } from './bulk-rows.ts';
import { RoughCompaniesOrFew } from './matching/rough-companies.ts';

const listOf = <Item extends z.ZodType>(item: Item, max: number) => z.array(item).max(max);
const wishWeights = z
  .record(Slug, z.int().min(1).max(5))
  .refine((wishes) => Object.keys(wishes).length <= 100, 'at most 100 values');
const bounds = {
  minUsd: Amount.optional(),
  maxUsd: Amount.optional(),
  allowUnknown: z.boolean().optional(),
};
const inOrder = ({ minUsd, maxUsd }: { minUsd?: number | undefined; maxUsd?: number | undefined }) =>
  minUsd === undefined || maxUsd === undefined || minUsd <= maxUsd;

const RightsGate = z.strictObject({
  match: z.enum(['any', 'every']).optional(),
  territories: listOf(TerritoryOrGroup, 300)
    .optional()
    .describe('Groups are expanded; answers show the expansion'),
  media: listOf(Medium, 30).optional(),
  languages: listOf(Language, 100).optional(),
  exclusivity: z.enum(['exclusive', 'any']).optional(),
  window: z
    .strictObject({ from: Day, until: Day, minDays: z.int().min(1).max(100_000).optional() })
    .refine(({ from, until }) => from < until, { error: '"from" must be before "until"', path: ['until'] })
    .optional(),
  minCoverage: z.int().min(0).max(100).optional(),
});

const Gates = z.strictObject({
  kinds: listOf(Kind, 20).optional(),
  techniques: listOf(Technique, 20).optional(),
  modes: listOf(Mode, 20).optional(),
  dealTypes: listOf(DealType, 20).optional(),
  stages: listOf(Stage, 20).optional(),
  audiences: listOf(Audience, 20).optional(),
  originLanguages: listOf(Language, 100).optional(),
  budget: z
    .strictObject(bounds)
    .refine(inOrder, { error: '"minUsd" must not be above "maxUsd"', path: ['maxUsd'] })
    .optional(),
  ask: z
    .strictObject(bounds)
    .refine(inOrder, { error: '"minUsd" must not be above "maxUsd"', path: ['maxUsd'] })
    .optional(),
  rights: RightsGate.optional(),
});

const Wishes = z.strictObject({
  genres: wishWeights.optional(),
  themes: wishWeights.optional(),
  comparables: listOf(Slug, 100).optional(),
  budget: z
    .strictObject({ loUsd: Amount, hiUsd: Amount.min(1) })
    .refine(({ loUsd, hiUsd }) => loUsd <= hiUsd, {
      error: '"loUsd" must not be above "hiUsd"',
      path: ['hiUsd'],
    })
    .optional(),
  stages: listOf(Stage, 20).optional(),
  audiences: listOf(Audience, 20).optional(),
});

const FeatureWeight = z.int().min(0).max(100).optional();
export const FeatureWeights = z
  .strictObject({
    rights: FeatureWeight,
    genres: FeatureWeight,
    themes: FeatureWeight,
    comparables: FeatureWeight,
    budget: FeatureWeight,
    stage: FeatureWeight,
    audience: FeatureWeight,
  })
  .meta({ id: 'FeatureWeights' });

const Exclusions = z.strictObject({
  companies: listOf(CompanyId, 1_000).optional(),
  genres: listOf(Slug, 100).optional(),
  themes: listOf(Slug, 100).optional(),
  origin: listOf(Territory, 249).optional(),
  maxAiUse: AiUse.optional(),
});

/** What a buyer looks for: gates must hold, wishes make the score, exclusions must not be. */
export const ProfileTerms = z
  .strictObject({
    minScore: z.number().min(0).max(100).multipleOf(0.1).optional(),
    gates: Gates.optional(),
    wishes: Wishes.optional(),
    weights: FeatureWeights.optional(),
    exclusions: Exclusions.optional(),
  })
  .meta({ id: 'ProfileTerms' });
export type ProfileTerms = z.infer<typeof ProfileTerms>;

const settings = {
  name: z.string().trim().min(1).max(120),
  cadence: Cadence,
  visibility: z.enum(['private', 'anonymous', 'named']).describe('To sellers'),
};

export const ProfileCreate = z
  .strictObject({
    id: ProfileId.optional().describe('Chosen by the caller, so that a repeated request has one effect'),
    name: settings.name,
    cadence: settings.cadence.default('instant'),
    visibility: settings.visibility.default('private'),
    active: z.boolean().default(true),
    terms: ProfileTerms,
  })
  .meta({ id: 'ProfileCreate' });
export type ProfileCreate = z.infer<typeof ProfileCreate>;

export const ProfileChange = z
  .strictObject({
    name: settings.name.optional(),
    cadence: settings.cadence.optional(),
    visibility: settings.visibility.optional(),
    active: z.boolean().optional(),
    terms: ProfileTerms.optional().describe('Replaces all terms'),
  })
  .meta({ id: 'ProfileChange' });
export type ProfileChange = z.infer<typeof ProfileChange>;

export const ProfileView = z
  .object({
    id: ProfileId,
    revision: z.int(),
    name: z.string(),
    cadence: Cadence,
    visibility: settings.visibility,
    active: z.boolean(),
    terms: ProfileTerms.describe('Groups of territories and "zh" are expanded'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Profile' });
export type ProfileView = z.infer<typeof ProfileView>;

export const ProfileRow = ProfileCreate.extend({
  id: ProfileId,
  memberId: MemberId,
  companyId: CompanyId,
}).meta({ id: 'ProfileRow' });
export type ProfileRow = z.infer<typeof ProfileRow>;

export const ProfileBulk = bulkOf(ProfileRow).meta({
  id: 'ProfileBulk',
  description: 'Up to 500 rows; each stands for itself',
});

export const passReasons = [
  'genre',
  'theme',
  'rights',
  'budget',
  'language',
  'stage',
  'company',
  'quality',
  'already-known',
  'other',
] as const;

export const SuggestionPass = z
  .strictObject({
    reason: z.enum(passReasons),
    words: z.string().trim().max(500).optional(),
  })
  .meta({ id: 'SuggestionPass' });
export type SuggestionPass = z.infer<typeof SuggestionPass>;

export const SuggestionView = z
  .object({
    id: SuggestionId,
    profileId: ProfileId,
    profileName: z.string(),
    listingId: ListingId,
    workId: WorkId,
    sellerId: CompanyId,
    title: z.string(),
    score: z.number(),
    state: SuggestionState,
    fits: z.boolean(),
    reasons: Reasons,
    passed: SuggestionPass.optional(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Suggestion' });
export type SuggestionView = z.infer<typeof SuggestionView>;

export const SuggestionQuery = z.strictObject({
  state: SuggestionState.optional().describe('Absent: new and seen'),
  profileId: ProfileId.optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type SuggestionQuery = z.infer<typeof SuggestionQuery>;

export const SuggestionCounts = z
  .object({
    new: z.int(),
    seen: z.int(),
    kept: z.int(),
    asked: z.int(),
    passed: z.int(),
    expired: z.int(),
  })
  .meta({ id: 'SuggestionCounts' });
export type SuggestionCounts = z.infer<typeof SuggestionCounts>;

/** What a seller may know: about how many companies, never names. */
export const Interest = z
  .object({
    listingId: ListingId,
    fitting: RoughCompaniesOrFew.describe(
      'About how many buyer companies have a brief that fits; null where they may be fewer than 5',
    ),
    kept: RoughCompaniesOrFew.describe('That kept it'),
    passed: RoughCompaniesOrFew.describe('That passed it'),
  })
  .meta({ id: 'Interest' });
export type Interest = z.infer<typeof Interest>;
