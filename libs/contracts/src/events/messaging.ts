import { z } from 'zod';
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
import { Side } from '../vocabulary/request-terms.ts';
import { conversationTopic } from '../topics.ts';
import { defineEvent } from './event-definition.ts';

/** A message without its words: they stay with the two companies. */
export const MessageFact = z
  .strictObject({
    messageId: MessageId,
    number: z.int().min(1).describe('1, 2, 3 ... within the conversation'),
    memberId: MemberId,
    side: Side,
    askId: AskId.optional().describe(
      'It came with an ask of a request, of which meetings tells: no news of its own',
    ),
    at: z.iso.datetime(),
    editedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'MessageFact' });
export type MessageFact = z.infer<typeof MessageFact>;

/** Two companies on one listing. */
export const ConversationFact = z
  .strictObject({
    conversationId: ConversationId,
    version: z.int().min(1),
    requestId: RequestId.describe('The request that opened it'),
    listingId: ListingId,
    workId: WorkId,
    title: z.string(),
    buyerId: CompanyId,
    sellerId: CompanyId,
    participants: z
      .array(z.strictObject({ memberId: MemberId, side: Side, readUpTo: z.int().min(0) }))
      .describe('Who has written or read; `readUpTo`: the number of the last message read'),
    lastNumber: z.int().min(1).describe('Of messages and of lines that say what became of a request'),
    latest: MessageFact.describe('The last message that somebody wrote or asked'),
    edited: MessageFact.optional().describe('The message that was changed last'),
    blockedBy: z.array(Side).describe('Sides that want no more of it'),
    openedAt: z.iso.datetime(),
  })
  .meta({ id: 'ConversationFact' });
export type ConversationFact = z.infer<typeof ConversationFact>;

const conversationEvent = (what: string, summary: string) =>
  defineEvent({
    name: `messaging.${what}`,
    version: 1,
    summary,
    topic: conversationTopic,
    data: ConversationFact,
  });

export const conversationOpened = conversationEvent('conversation-opened', 'A request opened a conversation');
export const messagePosted = conversationEvent('message-posted', 'Somebody has written: `latest` says who');
export const requestNoted = conversationEvent(
  'request-noted',
  'What became of a request stands in the conversation: meetings tells of it, this is for open screens',
);
export const messageEdited = conversationEvent(
  'message-edited',
  'A message was changed soon after it was sent: `edited` says which',
);
export const conversationRead = conversationEvent(
  'conversation-read',
  'Somebody has read: `participants` say how far',
);
export const conversationBlocked = conversationEvent('conversation-blocked', 'A side wants no more of it');
export const conversationUnblocked = conversationEvent(
  'conversation-unblocked',
  'A side takes its block back',
);

/** A company wants no messages from another, in whatever conversation. */
export const CompanyBlockFact = z
  .strictObject({
    companyId: CompanyId.describe('Who wants none'),
    blockedId: CompanyId,
    version: z.int().min(1),
    memberId: MemberId,
    at: z.iso.datetime(),
  })
  .meta({ id: 'CompanyBlockFact' });
export type CompanyBlockFact = z.infer<typeof CompanyBlockFact>;

export const companyBlocked = defineEvent({
  name: 'messaging.company-blocked',
  version: 1,
  summary: 'A company wants no messages from another',
  topic: conversationTopic,
  data: CompanyBlockFact,
});

export const companyUnblocked = defineEvent({
  name: 'messaging.company-unblocked',
  version: 1,
  summary: 'A company hears another again',
  topic: conversationTopic,
  data: CompanyBlockFact,
});

export const ReportId = z.uuid().describe('UUID of a report').brand<'ReportId'>();
export type ReportId = z.infer<typeof ReportId>;

export const reportReasons = ['spam', 'abuse', 'fraud', 'other'] as const;
export const ReportReason = z.enum(reportReasons).meta({ id: 'ReportReason' });
export type ReportReason = z.infer<typeof ReportReason>;

/** What an organiser who upholds a report may do: nothing more, or stop the reported company's writing, there or everywhere. */
export const ReportMeasure = z
  .enum(['none', 'stop-in-conversation', 'stop-everywhere'])
  .meta({ id: 'ReportMeasure' });
export type ReportMeasure = z.infer<typeof ReportMeasure>;

export const ReportState = z.enum(['open', 'upheld', 'dismissed']).meta({ id: 'ReportState' });
export type ReportState = z.infer<typeof ReportState>;

/** What a person reports to the organiser. The words reported stay with messaging. */
export const ReportFact = z
  .strictObject({
    reportId: ReportId,
    version: z.int().min(1),
    conversationId: ConversationId,
    messageId: MessageId.optional(),
    reporterId: MemberId,
    reporterCompanyId: CompanyId,
    reportedCompanyId: CompanyId,
    reason: ReportReason,
    state: ReportState,
    measure: ReportMeasure.optional().describe('Of one that is upheld: what is done; taken back: none'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ReportFact' });
export type ReportFact = z.infer<typeof ReportFact>;

export const messageReported = defineEvent({
  name: 'messaging.message-reported',
  version: 1,
  summary: 'A person asks the organiser to look at a conversation',
  topic: conversationTopic,
  data: ReportFact,
});

export const reportReviewed = defineEvent({
  name: 'messaging.report-reviewed',
  version: 1,
  summary: 'The organiser has upheld or dismissed a report',
  topic: conversationTopic,
  data: ReportFact,
});
