import { z } from 'zod';
import { CompanyId, ListingId } from '../../vocabulary/ids.ts';
import { Reasons } from '../../vocabulary/reasons.ts';
import { ProfileTerms } from '../matching.ts';

/** What of a draft may be dropped to let more in: each list or bound of its gates by itself. */
export const droppableGates = [
  'kinds',
  'techniques',
  'modes',
  'dealTypes',
  'stages',
  'audiences',
  'originLanguages',
  'budget',
  'ask',
  'territories',
  'media',
  'languages',
  'window',
  'exclusivity',
  'minCoverage',
] as const;
export const DroppableGate = z.enum(droppableGates).meta({ id: 'DroppableGate' });
export type DroppableGate = z.infer<typeof DroppableGate>;

export const ProfileDraft = z.strictObject({ terms: ProfileTerms }).meta({ id: 'ProfileDraft' });
export type ProfileDraft = z.infer<typeof ProfileDraft>;

/** Under so many matches it is said what keeps most out. */
export const fewMatches = 5;

export const ProfilePreview = z
  .object({
    total: z.int().min(0).describe('Open listings that fit the draft'),
    top: z
      .array(
        z.object({
          listingId: ListingId,
          sellerId: CompanyId,
          title: z.string(),
          score: z.number(),
          reasons: Reasons,
        }),
      )
      .describe('The best of them'),
    costliest: z
      .object({ gate: DroppableGate, more: z.int().min(1).describe('That would fit without it') })
      .optional()
      .describe('What keeps most out, where fewer than five fit'),
  })
  .meta({ id: 'ProfilePreview' });
export type ProfilePreview = z.infer<typeof ProfilePreview>;
