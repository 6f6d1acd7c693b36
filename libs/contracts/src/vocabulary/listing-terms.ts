import { z } from 'zod';

export const kinds = [
  'feature',
  'series',
  'short',
  'micro-drama',
  'game',
  'book',
  'comic',
  'format',
  'character',
] as const;
export const Kind = z.enum(kinds).meta({ id: 'Kind', description: 'What the listing is' });
export type Kind = z.infer<typeof Kind>;

export const techniques = ['live-action', '2d', '3d', 'stop-motion', 'mixed'] as const;
export const Technique = z
  .enum(techniques)
  .meta({ id: 'Technique', description: 'How it is made; none for a book or a game' });
export type Technique = z.infer<typeof Technique>;

export const modes = ['fiction', 'documentary', 'unscripted'] as const;
export const Mode = z.enum(modes).meta({ id: 'Mode' });
export type Mode = z.infer<typeof Mode>;

/** In order of progress: neighbours count half in the score. */
export const stages = ['concept', 'development', 'financing', 'production', 'completed', 'released'] as const;
export const Stage = z.enum(stages).meta({ id: 'Stage', description: 'How far the project is' });
export type Stage = z.infer<typeof Stage>;

export const audiences = ['kids', 'youth', 'family', 'adult'] as const;
export const Audience = z.enum(audiences).meta({ id: 'Audience' });
export type Audience = z.infer<typeof Audience>;

export const dealTypes = [
  'licence',
  'pre-sale',
  'equity',
  'co-production',
  'gap-finance',
  'commission',
  'sales-representation',
  'option',
  'remake',
  'format',
  'publishing',
  'game-publishing',
  'merchandising',
] as const;
export const DealType = z.enum(dealTypes).meta({ id: 'DealType', description: 'What the seller seeks' });
export type DealType = z.infer<typeof DealType>;

/** In order: a buyer's limit lets through what stands at or before it. */
export const aiUses = ['none', 'assisted', 'generated'] as const;
export const AiUse = z.enum(aiUses).meta({ id: 'AiUse', description: 'Disclosure of AI use in the making' });
export type AiUse = z.infer<typeof AiUse>;

export const listingStates = ['draft', 'in-review', 'published', 'withdrawn'] as const;
export const ListingState = z.enum(listingStates).meta({ id: 'ListingState' });
export type ListingState = z.infer<typeof ListingState>;

export const mandateBases = ['rights-holder', 'producer', 'sales-agent', 'literary-agent'] as const;
export const MandateBasis = z
  .enum(mandateBases)
  .meta({ id: 'MandateBasis', description: 'By what right the company offers' });
