import { z } from 'zod';
import { Day } from './rights-terms.ts';

export const features = ['rights', 'genres', 'themes', 'comparables', 'budget', 'stage', 'audience'] as const;
export const Feature = z.enum(features).meta({ id: 'Feature', description: 'A row of the score' });
export type Feature = z.infer<typeof Feature>;

/** A wanted (territory, medium); absent means any. */
const Cell = z.strictObject({ territory: z.string().optional(), medium: z.string().optional() });

/** Why a pair fits, and what it lacks, as codes and values: put into words at the edge. */
export const Reasons = z
  .strictObject({
    free: z
      .array(Cell.extend({ days: z.int().min(0), until: Day.optional() }))
      .describe('Wanted cells that are free, and until when'),
    missing: z.array(Cell.extend({ days: z.int().min(0) })).describe('Wanted cells that are not'),
    features: z.array(
      z.strictObject({
        feature: Feature,
        weight: z.int().min(0).max(100),
        value: z.int().min(0).max(10_000),
        share: z.number().min(0).max(100).describe('Points of the score that come from it'),
        found: z.array(z.string()),
        missed: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Reasons' });
export type Reasons = z.infer<typeof Reasons>;
