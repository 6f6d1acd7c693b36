import { z } from 'zod';
import { Language } from './languages.ts';
import { Territory, TerritoryOrGroup } from './places.ts';
import { Day, Medium } from './rights-terms.ts';

/** What one company may ask another for. */
export const requestKinds = ['meeting', 'screener', 'avails', 'question'] as const;
export const RequestKind = z.enum(requestKinds).meta({ id: 'RequestKind' });
export type RequestKind = z.infer<typeof RequestKind>;

export const requestStates = ['pending', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export const RequestState = z.enum(requestStates).meta({ id: 'RequestState' });
export type RequestState = z.infer<typeof RequestState>;

/** Why a request is declined; `other` needs words. */
export const declineReasons = [
  'rights-gone',
  'not-our-genre',
  'budget',
  'timing',
  'already-met',
  'other',
] as const;
export const DeclineReason = z.enum(declineReasons).meta({ id: 'DeclineReason' });
export type DeclineReason = z.infer<typeof DeclineReason>;

/** Which of the two companies of a request or a conversation. */
export const Side = z.enum(['buyer', 'seller']).meta({ id: 'Side' });
export type Side = z.infer<typeof Side>;

const rightsAsk = <Place extends z.ZodType>(place: Place) =>
  z.strictObject({
    territories: z.array(place).max(300),
    media: z.array(Medium).max(30),
    languages: z.array(Language).max(100).optional().describe('Absent: whichever there are'),
    exclusivity: z.enum(['exclusive', 'any']),
    window: z
      .strictObject({ from: Day, until: Day.describe('First day no longer wanted') })
      .refine(({ from, until }) => from < until, { error: '"from" must be before "until"', path: ['until'] })
      .optional(),
  });

/** The rights that a buyer asks for. Empty lists: still open. */
export const RightsAsk = rightsAsk(TerritoryOrGroup).meta({
  id: 'RightsAsk',
  description: 'Groups of territories are expanded; answers show the expansion',
});
export type RightsAsk = z.infer<typeof RightsAsk>;

/** With groups of territories expanded. */
export const ExpandedRightsAsk = rightsAsk(Territory).meta({ id: 'ExpandedRightsAsk' });
export type ExpandedRightsAsk = z.infer<typeof ExpandedRightsAsk>;
