import { z } from 'zod';
import {
  AskId,
  CompanyId,
  EditionId,
  ListingId,
  MemberId,
  ProfileId,
  RequestId,
  SuggestionId,
  WorkId,
} from '../vocabulary/ids.ts';
import {
  DeclineReason,
  ExpandedRightsAsk,
  RequestKind,
  RequestState,
  RightsAsk,
  Side,
} from '../vocabulary/request-terms.ts';
import { Day } from '../vocabulary/rights-terms.ts';
import { bulkOf } from './bulk-rows.ts';
import { idList } from './id-list.ts';
import { OtherCompany } from './other-company.ts';

const Words = z.string().trim().min(1).max(2_000);
const needsWords = { error: 'needed here', path: ['words'] };

/** On another company's listing one asks its seller; on one's own, the buyer that is named. */
export const RequestCreate = z
  .strictObject({
    listingId: ListingId,
    kind: RequestKind,
    rights: RightsAsk.optional(),
    words: Words.optional().describe('A question needs them'),
    suggestionId: SuggestionId.optional().describe('For buyers: the match that it is asked from'),
    profileId: ProfileId.optional().describe(
      'For buyers: the brief that it is asked from; for sellers: the brief that is asked',
    ),
    buyerId: CompanyId.optional().describe('For sellers: a company that has asked them'),
  })
  .refine(({ kind, words }) => kind !== 'question' || words !== undefined, needsWords)
  .meta({ id: 'RequestCreate' });
export type RequestCreate = z.infer<typeof RequestCreate>;

export const RequestAccept = z.strictObject({ words: Words.optional() }).meta({ id: 'RequestAccept' });
export type RequestAccept = z.infer<typeof RequestAccept>;

const explained = ({ reason, words }: { reason?: DeclineReason | undefined; words?: string | undefined }) =>
  reason !== 'other' || words !== undefined;

export const RequestDecline = z
  .strictObject({ reason: DeclineReason, words: Words.optional().describe('“other” needs them') })
  .refine(explained, needsWords)
  .meta({ id: 'RequestDecline' });
export type RequestDecline = z.infer<typeof RequestDecline>;

export const RequestAnswerRow = z
  .strictObject({
    id: RequestId,
    revision: z.int().min(1).describe('That was read'),
    answer: z.enum(['accept', 'decline']),
    reason: DeclineReason.optional().describe('To decline needs one'),
    words: Words.optional(),
  })
  .refine(({ answer, reason }) => (answer === 'decline') === (reason !== undefined), {
    error: 'to decline needs a reason, to accept none',
    path: ['reason'],
  })
  .refine(explained, needsWords)
  .meta({ id: 'RequestAnswerRow' });
export type RequestAnswerRow = z.infer<typeof RequestAnswerRow>;

export const RequestAnswers = bulkOf(RequestAnswerRow).meta({
  id: 'RequestAnswers',
  description: 'Up to 500 rows; each stands for itself',
});
export type RequestAnswers = z.infer<typeof RequestAnswers>;

/** As the company at one end of it may see it. */
export const RequestView = z
  .object({
    id: RequestId,
    revision: z.int(),
    box: z.enum(['received', 'sent']),
    askedBy: Side,
    listingId: ListingId.describe('The first ask’s'),
    workId: WorkId,
    title: z.string(),
    other: OtherCompany.optional().describe(
      'The company at the other end; absent while an anonymous brief has not accepted',
    ),
    asks: z.array(
      z.object({
        id: AskId,
        kind: RequestKind,
        listingId: ListingId,
        memberId: MemberId,
        suggestionId: SuggestionId.optional().describe('For the company that asked'),
        profileId: ProfileId.optional().describe('For the company that asked, and for whose brief it is'),
        rights: ExpandedRightsAsk.optional(),
        words: z.string().optional(),
        at: z.iso.datetime(),
      }),
    ),
    state: RequestState,
    answer: z
      .object({
        memberId: MemberId.optional().describe('Absent where the other company is not told'),
        reason: DeclineReason.optional(),
        words: z.string().optional(),
        at: z.iso.datetime(),
      })
      .optional(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().describe('When it expires, or would have, unless it was answered'),
  })
  .meta({ id: 'Request' });
export type RequestView = z.infer<typeof RequestView>;

export const RequestPage = z
  .object({ items: z.array(RequestView), next: z.string().optional() })
  .meta({ id: 'RequestPage' });
export type RequestPage = z.infer<typeof RequestPage>;

export const RequestQuery = z.strictObject({
  box: z.enum(['received', 'sent']).default('received').describe('Of the own company'),
  state: RequestState.optional(),
  listingId: ListingId.optional().describe('One of its asks is about it'),
  order: z
    .enum(['newest', 'urgent'])
    .default('newest')
    .describe('urgent: what expires first; of the pending ones, unless another state is asked for'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type RequestQuery = z.infer<typeof RequestQuery>;

const perState = z.object({
  pending: z.int(),
  accepted: z.int(),
  declined: z.int(),
  withdrawn: z.int(),
  expired: z.int(),
});

export const RequestCounts = z
  .object({ received: perState, sent: perState })
  .meta({ id: 'RequestCounts', description: 'Of the own company' });
export type RequestCounts = z.infer<typeof RequestCounts>;

const room = z.object({
  limit: z.int(),
  used: z.int(),
  freesAt: z.iso.datetime().optional().describe('Where none is left: when the next is free, at the latest'),
});

export const RequestAllowance = z
  .object({
    open: room.describe('Own requests that wait for an answer'),
    aDay: room.describe('New requests within the last 24 hours'),
    briefsADay: room.describe('Of these, those to briefs'),
  })
  .meta({ id: 'RequestAllowance' });
export type RequestAllowance = z.infer<typeof RequestAllowance>;

export const RequestOutcomesQuery = z.strictObject({
  from: Day.optional().describe('Absent: 30 days before “until”'),
  until: Day.optional().describe('First day no longer counted; absent: tomorrow'),
});
export type RequestOutcomesQuery = z.infer<typeof RequestOutcomesQuery>;

export const RequestOutcomes = z
  .object({
    days: z.array(perState.extend({ day: Day, sent: z.int() })).describe('By the UTC day of the first ask'),
  })
  .meta({ id: 'RequestOutcomes', description: 'What has become of the requests of each day' });
export type RequestOutcomes = z.infer<typeof RequestOutcomes>;

/** What a company's dealings say of it, in the present edition. */
export const TrustFacts = z
  .object({
    companyId: CompanyId,
    editionId: EditionId,
    answeredShare: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('Of the requests to it that were answered or expired; null below 5'),
    medianAnswerSeconds: z
      .int()
      .min(0)
      .nullable()
      .describe('From the first ask to the answer; null below 5 answers'),
  })
  .meta({ id: 'TrustFacts' });
export type TrustFacts = z.infer<typeof TrustFacts>;

const companiesAtOnce = 50;
export const TrustQuery = z.strictObject({
  companyIds: idList<CompanyId>(CompanyId, companiesAtOnce).describe('Separated by commas'),
});
export type TrustQuery = z.infer<typeof TrustQuery>;
export const TrustOfSeveral = z.object({ items: z.array(TrustFacts) });
export type TrustOfSeveral = z.infer<typeof TrustOfSeveral>;
