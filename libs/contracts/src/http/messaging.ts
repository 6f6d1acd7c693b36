import { z } from 'zod';
import { ReportId, ReportMeasure, ReportReason, ReportState } from '../events/messaging.ts';
import {
  AskId,
  CompanyId,
  ConversationId,
  ListingId,
  MemberId,
  MessageId,
  RequestId,
  WorkId,
} from '../vocabulary/ids.ts';
import {
  DeclineReason,
  ExpandedRightsAsk,
  RequestKind,
  RequestState,
  Side,
} from '../vocabulary/request-terms.ts';
import { words } from '../vocabulary/words.ts';
import { OtherCompany } from './other-company.ts';

/** What a browser opens when somebody follows it: no other protocol, no name and password, no bare address. */
const WebAddress = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(2_000)
  .refine((url) => !URL.canParse(url) || new URL(url).username + new URL(url).password === '', {
    error: 'without user name and password',
  })
  .describe('https alone. It is stored as it is: the market never fetches it');

/**
 * Things are not sent, only pointed at: who may open a material is decided where it lies. No service keeps materials
 * yet (a listing says which kinds there are), so that an id cannot be held against any: docs/adr/0017.
 */
export const Attachment = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('link'), name: words(200), url: WebAddress }),
    z.strictObject({ kind: z.literal('material'), name: words(200), materialId: z.uuid() }),
  ])
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof Attachment>;

const attachments = z.array(Attachment).max(10);

export const MessagePost = z
  .strictObject({ text: words(4_000), attachments: attachments.default([]) })
  .meta({ id: 'MessagePost' });
export type MessagePost = z.infer<typeof MessagePost>;

export const MessageEdit = z
  .strictObject({ text: words(4_000), attachments: attachments.optional().describe('Absent: as they are') })
  .meta({ id: 'MessageEdit' });
export type MessageEdit = z.infer<typeof MessageEdit>;

const entry = {
  id: MessageId,
  number: z.int().min(1).describe('1, 2, 3 ... within the conversation, without a gap'),
  at: z.iso.datetime(),
};

/** What somebody wrote. */
export const PostedMessage = z
  .object({
    ...entry,
    kind: z.literal('message'),
    revision: z.int().min(1),
    memberId: MemberId,
    side: Side,
    text: z.string(),
    attachments: z.array(Attachment),
    editedAt: z.iso.datetime().optional(),
    editableUntil: z.iso.datetime().describe('By its author'),
  })
  .meta({ id: 'PostedMessage' });
export type PostedMessage = z.infer<typeof PostedMessage>;

/** What a request asks. */
export const AskMessage = z
  .object({
    ...entry,
    kind: z.literal('ask'),
    requestId: RequestId,
    askId: AskId,
    requestKind: RequestKind,
    listingId: ListingId,
    memberId: MemberId,
    side: Side,
    text: z.string().optional(),
    rights: ExpandedRightsAsk.optional(),
  })
  .meta({ id: 'AskMessage' });

/** What became of a request. */
export const AnswerMessage = z
  .object({
    ...entry,
    kind: z.literal('answer'),
    requestId: RequestId,
    state: RequestState,
    memberId: MemberId.optional().describe('Absent where nobody did it: it expired'),
    side: Side.optional(),
    reason: DeclineReason.optional(),
    text: z.string().optional(),
  })
  .meta({ id: 'AnswerMessage' });

export const Message = z
  .discriminatedUnion('kind', [PostedMessage, AskMessage, AnswerMessage])
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;

export const MessageQuery = z.strictObject({
  cursor: z.string().max(2_000).optional(),
  after: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Only what has a higher number, the lowest first: so a client catches up without a gap'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type MessageQuery = z.infer<typeof MessageQuery>;

/** Two companies on one listing, as one of its people sees it. */
export const ConversationView = z
  .object({
    id: ConversationId,
    version: z.int(),
    listingId: ListingId,
    workId: WorkId,
    title: z.string(),
    buyerId: CompanyId,
    sellerId: CompanyId,
    side: Side.describe('One’s own'),
    other: OtherCompany.describe('The other side’s company'),
    participants: z
      .array(z.object({ memberId: MemberId, side: Side, readUpTo: z.int() }))
      .describe('Who has written or read; `readUpTo`: the number up to which somebody has read'),
    lastNumber: z.int(),
    lastAt: z.iso.datetime(),
    unread: z.int().describe('What one has not read, one’s own messages not counted'),
    blockedBy: z
      .array(Side)
      .describe('Sides that want no more of it: nobody can write until they take it back'),
    stopped: z.boolean().describe('The organiser has stopped one’s own company from writing here'),
    openedAt: z.iso.datetime(),
  })
  .meta({ id: 'Conversation' });
export type ConversationView = z.infer<typeof ConversationView>;

/** With what was said last. */
export const ConversationCard = ConversationView.extend({ last: Message }).meta({ id: 'ConversationCard' });
export type ConversationCard = z.infer<typeof ConversationCard>;

export const ConversationQuery = z.strictObject({
  order: z
    .enum(['latest', 'unread'])
    .default('latest')
    .describe('unread: those first, the latest first within'),
  unread: z.stringbool().optional().describe('true: only those in which something is unread'),
  listingId: ListingId.optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ConversationQuery = z.infer<typeof ConversationQuery>;

export const ConversationCounts = z
  .object({
    conversations: z.int().describe('In which something is unread'),
    messages: z.int().describe('That are unread in all of them'),
  })
  .meta({ id: 'ConversationCounts' });
export type ConversationCounts = z.infer<typeof ConversationCounts>;

export const ReadUpTo = z
  .strictObject({ number: z.int().min(1).describe('Of the last message that was seen') })
  .meta({ id: 'ReadUpTo' });
export type ReadUpTo = z.infer<typeof ReadUpTo>;

export const CompanyBlock = z
  .object({ companyId: CompanyId.describe('Who is not heard'), memberId: MemberId, at: z.iso.datetime() })
  .meta({ id: 'CompanyBlock' });
export type CompanyBlock = z.infer<typeof CompanyBlock>;

export const CompanyBlocks = z.object({ items: z.array(CompanyBlock) }).meta({ id: 'CompanyBlocks' });
export type CompanyBlocks = z.infer<typeof CompanyBlocks>;

export const ReportCreate = z
  .strictObject({
    messageId: MessageId.optional().describe(
      'The organiser is shown this message, as it was before each change, and the two before it; without one, no message',
    ),
    reason: ReportReason,
    words: words(2_000).optional(),
  })
  .meta({ id: 'ReportCreate' });
export type ReportCreate = z.infer<typeof ReportCreate>;

const report = {
  id: ReportId,
  revision: z.int(),
  conversationId: ConversationId,
  messageId: MessageId.optional(),
  reason: ReportReason,
  words: z.string().optional(),
  state: ReportState,
  at: z.iso.datetime(),
};

/** As those see it who made it. */
export const ReportReceipt = z.object(report).meta({ id: 'ReportReceipt' });
export type ReportReceipt = z.infer<typeof ReportReceipt>;

const ReportAct = z.object({
  at: z.iso.datetime(),
  memberId: MemberId,
  act: z.enum(['made', 'looked-at', 'upheld', 'dismissed', 'measure-taken-back']),
  note: z.string().optional(),
});

/** As the organiser sees it. */
export const ReportSummary = z
  .object({
    ...report,
    reporterId: MemberId,
    reporterCompanyId: CompanyId,
    reportedId: MemberId.optional().describe('The author of the message'),
    reportedCompanyId: CompanyId,
    reporterCompany: OtherCompany,
    reportedCompany: OtherCompany,
    measure: ReportMeasure.optional(),
    listingId: ListingId,
    title: z.string(),
  })
  .meta({ id: 'ReportSummary' });
export type ReportSummary = z.infer<typeof ReportSummary>;

const DisclosedMessage = z.object({
  id: MessageId,
  number: z.int(),
  kind: z.enum(['message', 'ask', 'answer']),
  at: z.iso.datetime(),
  memberId: MemberId.optional(),
  side: Side.optional(),
  text: z.string().optional(),
  attachments: z.array(Attachment),
  earlier: z
    .array(z.object({ text: z.string(), attachments: z.array(Attachment), until: z.iso.datetime() }))
    .describe('How it read before it was changed'),
});

/** With what the reporter disclosed, and nothing else of the conversation. */
export const Report = ReportSummary.extend({
  disclosed: z
    .array(DisclosedMessage)
    .describe('The reported message and up to two before it, as they were when it was reported'),
  messages: z
    .object({ reporter: z.int(), reported: z.int() })
    .describe('How many each side had written by then'),
  acts: z.array(ReportAct).describe('Who did what about it'),
}).meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

export const ReportQuery = z.strictObject({
  state: ReportState.default('open'),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ReportQuery = z.infer<typeof ReportQuery>;

/** How many reports stand where. */
export const ReportCounts = z
  .object({ open: z.int(), upheld: z.int(), dismissed: z.int() })
  .meta({ id: 'ReportCounts' });
export type ReportCounts = z.infer<typeof ReportCounts>;

export const ReportUphold = z
  .strictObject({ measure: ReportMeasure, note: words(2_000).optional() })
  .meta({ id: 'ReportUphold' });
export type ReportUphold = z.infer<typeof ReportUphold>;

export const ReportNote = z.strictObject({ note: words(2_000).optional() }).meta({ id: 'ReportNote' });
export type ReportNote = z.infer<typeof ReportNote>;
