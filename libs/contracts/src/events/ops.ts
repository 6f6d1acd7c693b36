import { z } from 'zod';
import { practiceTopic } from '../topics.ts';
import { defineEvent } from './event-definition.ts';

/** Nothing of the market: no company, no listing, no person. */
export const PracticeFact = z
  .strictObject({ practiceId: z.uuid(), version: z.int().min(1), at: z.iso.datetime() })
  .meta({ id: 'PracticeFact' });
export type PracticeFact = z.infer<typeof PracticeFact>;

export const practiceBegun = defineEvent({
  name: 'ops.practice-begun',
  version: 1,
  summary:
    'An operator wants a dead letter to practise on: ops alone reads it, and refuses it until it is mended',
  topic: practiceTopic,
  data: PracticeFact,
});
