import { z } from 'zod';
import {
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
    latest: MessageFact.optional(),
    blockedBy: z.array(Side),
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
export const messageEdited = conversationEvent(
  'message-edited',
  'A message was changed soon after it was sent',
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

/** What a person reports to the organiser. The words reported stay with messaging. */
export const ReportFact = z
  .strictObject({
    reportId: z.uuid(),
    version: z.int().min(1),
    conversationId: ConversationId,
    messageId: MessageId.optional(),
    reporterCompanyId: CompanyId,
    reportedCompanyId: CompanyId,
    reason: z.enum(['spam', 'abuse', 'fraud', 'other']),
    state: z.enum(['open', 'upheld', 'dismissed']),
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
