import { z } from 'zod';
import { ActingReason } from '../vocabulary/acting-terms.ts';
import { CompanyDecision, CompanyStanding, StandingReason } from '../vocabulary/company-terms.ts';
import {
  ActingId,
  CompanyId,
  ConversationId,
  ListingId,
  MessageId,
  RequestId,
  WorkId,
} from '../vocabulary/ids.ts';
import { DeclineReason, RequestKind, RequestState, Side } from '../vocabulary/request-terms.ts';
import { Role } from '../vocabulary/roles.ts';
import { notificationEntry } from './notification-entry.ts';

export const CompanyInShort = z
  .object({ companyId: CompanyId, name: z.string().optional().describe('Absent while it is not known here') })
  .meta({ id: 'CompanyInShort' });
export type CompanyInShort = z.infer<typeof CompanyInShort>;

const dealing = {
  listingId: ListingId,
  workId: WorkId,
  title: z.string(),
  side: Side.describe('The reader’s own'),
  company: CompanyInShort.optional().describe('The other one; absent where it does not show itself'),
};

const request = {
  requestId: RequestId,
  ...dealing,
  kinds: z.array(RequestKind).describe('What is asked for, in the order in which it was'),
  asks: z.int().min(1),
  state: RequestState,
  expiresAt: z.iso.datetime(),
};

/** What a request has come to, for those who were asked. */
export const receivedNews = ['sent', 'joined', 'reminded', 'answered', 'withdrawn', 'expired'] as const;
/** The same for those who asked. */
export const answeredNews = ['accepted', 'declined', 'withdrawn', 'expired'] as const;

/** Another company asks: one entry for a person and a request, which takes what becomes of it. */
export const RequestReceivedNotification = z
  .object({
    ...notificationEntry,
    kind: z.literal('request-received'),
    data: z.object({
      ...request,
      news: z.enum(receivedNews),
      words: z.string().optional().describe('Of the latest ask'),
    }),
  })
  .meta({ id: 'RequestReceivedNotification' });
export type RequestReceivedNotification = z.infer<typeof RequestReceivedNotification>;

/** What has become of a request of one's own, or of colleagues who joined it. */
export const RequestAnsweredNotification = z
  .object({
    ...notificationEntry,
    kind: z.literal('request-answered'),
    data: z.object({
      ...request,
      news: z.enum(answeredNews),
      reason: DeclineReason.optional(),
      words: z
        .string()
        .optional()
        .describe('Of the answer; absent where the other side does not show itself'),
    }),
  })
  .meta({ id: 'RequestAnsweredNotification' });
export type RequestAnsweredNotification = z.infer<typeof RequestAnsweredNotification>;

/** One entry for a person and a conversation: it grows while it is unread, and is read with the conversation. */
export const ConversationNotification = z
  .object({
    ...notificationEntry,
    kind: z.literal('conversation'),
    data: z.object({
      conversationId: ConversationId,
      requestId: RequestId,
      ...dealing,
      count: z.int().min(0).describe('Messages since it was last read'),
      upTo: z.int().min(0).describe('The number of the latest one'),
      latestAt: z.iso.datetime(),
    }),
  })
  .meta({ id: 'ConversationNotification' });
export type ConversationNotification = z.infer<typeof ConversationNotification>;

/** For organisers: somebody has reported a conversation. */
export const ReportNotification = z
  .object({
    ...notificationEntry,
    kind: z.literal('report'),
    data: z.object({
      reportId: z.uuid(),
      conversationId: ConversationId,
      messageId: MessageId.optional(),
      reporter: CompanyInShort,
      reported: CompanyInShort,
      reason: z.enum(['spam', 'abuse', 'fraud', 'other']),
      state: z.enum(['open', 'upheld', 'dismissed']),
      at: z.iso.datetime(),
    }),
  })
  .meta({ id: 'ReportNotification' });
export type ReportNotification = z.infer<typeof ReportNotification>;

/** Why no more e-mail is sent: refused by the recipient's server, come back later, or called unwanted. */
export const mailStopReasons = ['refused', 'bounced', 'complaint'] as const;
export const MailStopReason = z.enum(mailStopReasons).meta({ id: 'MailStopReason' });
export type MailStopReason = z.infer<typeof MailStopReason>;

/** E-mail to this person comes back: none is sent until the preferences say so again. */
export const MailStoppedNotification = z
  .object({
    ...notificationEntry,
    kind: z.literal('mail-stopped'),
    data: z.object({ reason: MailStopReason, at: z.iso.datetime() }),
  })
  .meta({ id: 'MailStoppedNotification' });
export type MailStoppedNotification = z.infer<typeof MailStoppedNotification>;

/** For a company's own people: what the organiser has decided on it. The words that go with it are on its page. */
export const CompanyStandingNotification = z
  .object({
    ...notificationEntry,
    kind: z.literal('company-standing'),
    data: z.object({
      company: CompanyInShort,
      decision: CompanyDecision,
      standing: CompanyStanding,
      reason: StandingReason.optional(),
      at: z.iso.datetime(),
    }),
  })
  .meta({ id: 'CompanyStandingNotification' });
export type CompanyStandingNotification = z.infer<typeof CompanyStandingNotification>;

/** Somebody who runs the market acts in one's name: nobody's account is used unnoticed. */
export const ActedForNotification = z
  .object({
    ...notificationEntry,
    kind: z.literal('acted-for'),
    data: z.object({
      actingId: ActingId,
      by: Role.describe('What the one who acts is'),
      reason: ActingReason,
      begunAt: z.iso.datetime(),
      until: z.iso.datetime(),
    }),
  })
  .meta({ id: 'ActedForNotification' });
export type ActedForNotification = z.infer<typeof ActedForNotification>;
