import { z } from 'zod';
import { Amount } from './listing-parts.ts';
import { Audience, Stage } from './listing-terms.ts';
import { Territory } from './places.ts';
import { Day, Medium } from './rights-terms.ts';

const Scored = {
  weight: z.int().min(0).max(100),
  value: z.int().min(0).max(10_000),
  share: z.number().min(0).max(100).describe('Points of the score; the shares of all features add up to it'),
};

const Worth = z.strictObject({ slug: z.string(), worth: z.int() });
const Likeness = z.strictObject({ titleId: z.string(), alike: z.int() });

/** Absent: a wildcard, any will do. */
const cell = { territory: Territory.optional(), medium: Medium.optional() };
const FreeCell = z.strictObject({
  ...cell,
  days: z.int(),
  until: Day.optional().describe('First day no longer free; absent: for ever'),
});

const feature = <Name extends string, Found extends z.ZodRawShape>(name: Name, found: Found) =>
  z.strictObject({ feature: z.literal(name), ...Scored, ...found });

const FeatureReason = z.discriminatedUnion('feature', [
  feature('rights', {}),
  feature('genres', { found: z.array(Worth), missed: z.array(Worth) }),
  feature('themes', { found: z.array(Worth), missed: z.array(Worth) }),
  feature('comparables', { found: z.array(Likeness), missed: z.array(z.string()) }),
  feature('budget', {
    wanted: z.strictObject({ loUsd: Amount, hiUsd: Amount }),
    foundUsd: Amount.nullable(),
  }),
  feature('stage', { wanted: z.array(Stage), found: Stage }),
  feature('audience', { found: z.array(Audience), missed: z.array(Audience) }),
]);

/** Why a pair fits, and what it lacks, as codes and values: put into words at the edge. */
export const Reasons = z
  .strictObject({
    features: z.array(FeatureReason).describe('What the profile asks for'),
    rights: z
      .strictObject({
        coverage: z.int().min(0).max(10_000),
        wantedDays: z.int().min(0),
        free: z.array(FreeCell),
        notFree: z.array(z.strictObject(cell)),
      })
      .optional(),
  })
  .meta({ id: 'Reasons' });
export type Reasons = z.infer<typeof Reasons>;
