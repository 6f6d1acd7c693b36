import { z } from 'zod';
import { ActingReason } from '../../vocabulary/acting-terms.ts';
import { ActingId, CompanyId, MemberId } from '../../vocabulary/ids.ts';
import { words } from '../../vocabulary/words.ts';

/** Acting for a member is bounded: nobody forgets to stop for long. */
export const longestActingMinutes = 60;

export const ActingBegin = z
  .strictObject({
    memberId: MemberId.describe('In whose name'),
    reason: ActingReason,
    words: words(1_000).describe('What is to be done and why: kept, and shown to the member'),
    minutes: z.int().min(1).max(longestActingMinutes).default(30),
  })
  .meta({ id: 'ActingBegin' });
export type ActingBegin = z.infer<typeof ActingBegin>;

/** A time in which somebody who runs the market acts in the name of a member. */
export const ActingView = z
  .object({
    id: ActingId,
    by: z
      .object({ memberId: MemberId, name: z.string().optional().describe('Absent: not a member any more') })
      .describe('Who acts'),
    memberId: MemberId.describe('In whose name'),
    companyId: CompanyId,
    name: z.string().optional().describe('Of the member; absent: not a member any more'),
    reason: ActingReason,
    words: z.string(),
    begunAt: z.iso.datetime(),
    until: z.iso.datetime(),
    endedAt: z.iso.datetime().optional().describe('Where it was ended before'),
  })
  .meta({ id: 'Acting' });
export type ActingView = z.infer<typeof ActingView>;

export const ActingQuery = z.strictObject({
  memberId: MemberId.optional().describe(
    'In whose name; absent: organisers and operators see all, others their own',
  ),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ActingQuery = z.infer<typeof ActingQuery>;
