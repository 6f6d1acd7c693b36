import { z } from 'zod';
import { actingTopic } from '../topics.ts';
import { ActingReason } from '../vocabulary/acting-terms.ts';
import { ActingId, CompanyId, MemberId } from '../vocabulary/ids.ts';
import { Role } from '../vocabulary/roles.ts';
import { defineEvent } from './event-definition.ts';

/** Who acts for whom, and until when. The words that go with the reason stay where they were written. */
export const ActingFact = z
  .strictObject({
    actingId: ActingId,
    version: z.int().min(1),
    actorId: MemberId.describe('Who acts'),
    actorRole: Role,
    memberId: MemberId.describe('In whose name'),
    companyId: CompanyId,
    reason: ActingReason,
    begunAt: z.iso.datetime(),
    until: z.iso.datetime(),
    endedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'ActingFact' });
export type ActingFact = z.infer<typeof ActingFact>;

export const actingBegun = defineEvent({
  name: 'accounts.acting-begun',
  version: 1,
  summary: 'Somebody who runs the market acts in the name of a member, for a while',
  topic: actingTopic,
  data: ActingFact,
});

export const actingEnded = defineEvent({
  name: 'accounts.acting-ended',
  version: 1,
  summary: 'Somebody has stopped acting in the name of a member, before the time was over',
  topic: actingTopic,
  data: ActingFact,
});
