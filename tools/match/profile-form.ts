import { AiUse, Audience, DealType, Kind, Mode, Stage, Technique } from '@marquee/contracts';
import { z } from 'zod';
import {
  Amount,
  bySlug,
  Country,
  Day,
  endsAfterItBegins,
  endsTooEarly,
  Id,
  Percent,
  Slug,
  Tongue,
  Use,
  weightsForm,
} from './values.ts';

const bounds = z
  .strictObject({
    minUsd: Amount.optional(),
    maxUsd: Amount.optional(),
    allowUnknown: z.boolean().optional(),
  })
  .refine(({ minUsd = 0, maxUsd = Infinity }) => minUsd <= maxUsd, {
    error: 'must not be below "minUsd"',
    path: ['maxUsd'],
  });

const rights = z.strictObject({
  match: z.enum(['any', 'every']).optional(),
  territories: z.array(Country).optional(),
  media: z.array(Use).optional(),
  languages: z.array(Tongue).optional(),
  exclusivity: z.enum(['exclusive', 'any']).optional(),
  window: z
    .strictObject({ from: Day, until: Day, minDays: z.int().min(1).optional() })
    .refine(endsAfterItBegins, endsTooEarly)
    .optional(),
  minCoverage: Percent.optional(),
});

const gates = z.strictObject({
  kinds: z.array(Kind).optional(),
  techniques: z.array(Technique).optional(),
  modes: z.array(Mode).optional(),
  dealTypes: z.array(DealType).optional(),
  stages: z.array(Stage).optional(),
  audiences: z.array(Audience).optional(),
  originLanguages: z.array(Tongue).optional(),
  budget: bounds.optional(),
  ask: bounds.optional(),
  rights: rights.optional(),
});

const wishWeights = bySlug(z.int().min(1).max(5));

const wishes = z.strictObject({
  genres: wishWeights.optional(),
  themes: wishWeights.optional(),
  comparables: z.array(Slug).optional(),
  budget: z
    .strictObject({ loUsd: Amount, hiUsd: Amount.min(1) })
    .refine(({ loUsd, hiUsd }) => loUsd <= hiUsd, { error: 'must not be below "loUsd"', path: ['hiUsd'] })
    .optional(),
  stages: z.array(Stage).optional(),
  audiences: z.array(Audience).optional(),
});

const exclusions = z.strictObject({
  companies: z.array(Id).optional(),
  genres: z.array(Slug).optional(),
  themes: z.array(Slug).optional(),
  origin: z.array(Country).optional(),
  maxAiUse: AiUse.optional(),
});

/** The double that a decimal with one place is read as is the one that a tenth of a whole number is. */
const oneDecimalAtMost = (score: number) => Math.round(score * 10) / 10 === score;

/** A line of the profiles; territories and languages are expanded already. */
export const ProfileForm = z.strictObject({
  id: Id,
  companyId: Id,
  active: z.boolean().optional(),
  minScore: z.number().min(0).max(100).refine(oneDecimalAtMost, 'has more than one decimal').optional(),
  gates: gates.optional(),
  wishes: wishes.optional(),
  weights: weightsForm.optional(),
  exclusions: exclusions.optional(),
});
