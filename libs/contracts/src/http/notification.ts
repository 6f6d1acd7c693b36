import { z } from 'zod';
import {
  CompanyId,
  ConversationId,
  ListingId,
  NotificationId,
  ProfileId,
  SuggestionId,
  WorkId,
} from '../vocabulary/ids.ts';
import { ReasonsInShort } from '../vocabulary/reasons-in-short.ts';
import { Cadence } from '../vocabulary/roles.ts';
import {
  ActedForNotification,
  CompanyStandingNotification,
  ConversationNotification,
  MailStoppedNotification,
  ReportNotification,
  RequestAnsweredNotification,
  RequestReceivedNotification,
} from './notification-dealings.ts';
import { notificationEntry } from './notification-entry.ts';

export const TopMatch = z
  .object({
    suggestionId: SuggestionId,
    listingId: ListingId,
    workId: WorkId,
    profileId: ProfileId,
    title: z.string(),
    score: z.number(),
    reasons: ReasonsInShort,
  })
  .meta({ id: 'TopMatch' });
export type TopMatch = z.infer<typeof TopMatch>;

/** One entry for a person and a batch of matches: it grows while it is unread and young. */
export const MatchesNotification = z
  .object({
    ...notificationEntry,
    kind: z.literal('matches'),
    data: z.object({
      count: z.int().min(0).describe('Suggestions told by it that still fit'),
      profiles: z.array(
        z.object({ profileId: ProfileId, name: z.string(), count: z.int(), cadence: Cadence.optional() }),
      ),
      top: z.array(TopMatch).describe('Up to 20, best first, each work once'),
      cadence: Cadence.describe('The most urgent of its briefs'),
    }),
  })
  .meta({ id: 'MatchesNotification' });
export type MatchesNotification = z.infer<typeof MatchesNotification>;

/** For a seller: more buyers fit a listing than are told of it. */
export const MatchesCappedNotification = z
  .object({
    ...notificationEntry,
    kind: z.literal('matches-capped'),
    data: z.object({
      listingId: ListingId,
      title: z.string(),
      kept: z.int().describe('How many are told'),
      fitting: z.int().describe('How many fit'),
    }),
  })
  .meta({ id: 'MatchesCappedNotification' });
export type MatchesCappedNotification = z.infer<typeof MatchesCappedNotification>;

export const Notification = z
  .discriminatedUnion('kind', [
    MatchesNotification,
    MatchesCappedNotification,
    RequestReceivedNotification,
    RequestAnsweredNotification,
    ConversationNotification,
    ReportNotification,
    MailStoppedNotification,
    CompanyStandingNotification,
    ActedForNotification,
  ])
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof Notification>;

export const NotificationQuery = z.strictObject({
  unread: z.stringbool().optional().describe('true: only those that are unread'),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type NotificationQuery = z.infer<typeof NotificationQuery>;

export const NotificationCounts = z
  .object({
    unread: z.int(),
    streamId: z.int().describe('Number of the latest change that is counted in; 0 before the first'),
  })
  .meta({ id: 'NotificationCounts' });
export type NotificationCounts = z.infer<typeof NotificationCounts>;

export const ReadAll = z
  .strictObject({
    upTo: z.int().min(0).describe('The highest streamId that was seen: what came later stays unread'),
  })
  .meta({ id: 'ReadAll' });
export type ReadAll = z.infer<typeof ReadAll>;

export const StreamQuery = z.strictObject({
  lastEventId: z.string().max(20).optional().describe('For clients that cannot send the header'),
});
export type StreamQuery = z.infer<typeof StreamQuery>;

/**
 * Data of the events on the live stream (server-sent events), by event name. The event's id is the entry's streamId;
 * an entry that changed several times while nobody listened comes once, as it now is. `hello` comes first where a
 * client does not resume.
 */
export const streamEvents = {
  hello: NotificationCounts,
  notification: Notification,
  read: Notification,
  removed: z.object({ id: NotificationId }),
} as const;
export type StreamEventName = keyof typeof streamEvents;

/**
 * What open screens are told on the live stream beside, by event name: without an id, and not told again to whoever was
 * away. Who hears one reads anew what is on the screen; who comes back does so anyway.
 */
export const streamHints = {
  conversation: z
    .object({ conversationId: ConversationId, lastNumber: z.int() })
    .describe('It has been opened, written in, edited, read, blocked, or a request in it has changed'),
  'company-block': z
    .object({ companyIds: z.array(CompanyId).length(2) })
    .describe('One of these companies has blocked or unblocked the other, in all their conversations'),
} as const;
export type StreamHintName = keyof typeof streamHints;
export const StreamHint = z.discriminatedUnion('event', [
  z.object({ event: z.literal('conversation'), data: streamHints.conversation }),
  z.object({ event: z.literal('company-block'), data: streamHints['company-block'] }),
]);
export type StreamHint = z.infer<typeof StreamHint>;
