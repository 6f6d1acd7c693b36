import { z } from 'zod';
import { MemberId, Slug } from '../../vocabulary/ids.ts';
import { Territory } from '../../vocabulary/places.ts';
import { FeatureWeights } from '../matching.ts';

/** Values a trait. */
export const mostRareValues = 5_000;
const rare = z.int().min(1).max(100);
const ofSlugs = z
  .record(Slug, rare)
  .refine((rarity) => Object.keys(rarity).length <= mostRareValues, `at most ${mostRareValues} values`);

const isTerritory = (code: string) => Territory.safeParse(code).success;
const ofTerritories = z.record(z.string().refine(isTerritory, 'an ISO 3166-1 alpha-2 code'), rare);

/** How much rarer than common a value is; one that is not named has 1. */
export const Rarity = z
  .strictObject({
    genres: ofSlugs.optional(),
    themes: ofSlugs.optional(),
    people: ofSlugs.optional(),
    origin: ofTerritories.optional(),
  })
  .meta({ id: 'Rarity', description: 'By trait and value, 1 to 100; a value that is not named has 1' });
export type Rarity = z.infer<typeof Rarity>;

/** The edition's rules as a whole: what is left out is as by default. */
export const RulesChange = z
  .strictObject({
    weights: FeatureWeights.default({}).describe('Of features; a brief’s own come before them'),
    rarity: Rarity.default({}),
    cap: z.int().min(1).max(10_000).default(500).describe('Matches that one listing may make, at most'),
  })
  .meta({ id: 'RulesChange' });
export type RulesChange = z.infer<typeof RulesChange>;

export const RulesView = z
  .object({
    revision: z.int().describe('0: the defaults, never changed'),
    weights: FeatureWeights.required().describe('All of them, as they count'),
    rarity: Rarity,
    cap: z.int(),
    changedBy: MemberId.optional(),
    changedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Rules' });
export type RulesView = z.infer<typeof RulesView>;

export const RulesHistoryQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(20).default(20),
});
export type RulesHistoryQuery = z.infer<typeof RulesHistoryQuery>;

/** What new rules would do to matches of today: of a sample, so that it is answered at once. */
export const RulesPreview = z
  .object({
    sampled: z.int().describe('Matches that were looked at'),
    unchanged: z.int(),
    raised: z.int(),
    lowered: z.int(),
    lost: z.int().describe('That would no longer fit'),
    meanChange: z.number().describe('Points of the score, of those that would still fit'),
  })
  .meta({ id: 'RulesPreview' });
export type RulesPreview = z.infer<typeof RulesPreview>;

export const Rescore = z
  .object({
    revision: z.int().describe('The rules by which the market is matched again'),
    state: z.enum(['running', 'done', 'superseded']).describe('superseded: the rules have changed again'),
    done: z.int().describe('Listings whose matches are written'),
    total: z.int().describe('Listings that were open at the start'),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Rescore' });
export type Rescore = z.infer<typeof Rescore>;

export const RescoreList = z.object({ items: z.array(Rescore) }).meta({ id: 'RescoreList' });
export type RescoreList = z.infer<typeof RescoreList>;

export const RarityProposal = z
  .object({ listings: z.int().describe('Open ones, that were counted'), rarity: Rarity })
  .meta({ id: 'RarityProposal' });
export type RarityProposal = z.infer<typeof RarityProposal>;
