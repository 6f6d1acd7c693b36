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
  Side,
} from '../vocabulary/request-terms.ts';
import { requestTopic } from '../topics.ts';
import { defineEvent } from './event-definition.ts';

/** What a person asked for, in the name of his company. The first one opens the request, others join it. */
export const AskFact = z
  .strictObject({
    askId: AskId,
    kind: RequestKind,
    memberId: MemberId,
    listingId: ListingId,
    suggestionId: SuggestionId.optional().describe(
      'The match that a buyer says he asks from: unchecked, and never shown to the seller',
    ),
    profileId: ProfileId.optional().describe(
      'The brief that a seller asks; or that a buyer says he asks from: unchecked, and never shown to the seller',
    ),
    rights: ExpandedRightsAsk.optional(),
    words: z.string().optional(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'AskFact' });
export type AskFact = z.infer<typeof AskFact>;

/** All that one company asks of another on one work. */
export const RequestFact = z
  .strictObject({
    requestId: RequestId,
    version: z.int().min(1),
    editionId: EditionId,
    listingId: ListingId.describe('The first ask’s'),
    workId: WorkId,
    title: z.string(),
    buyerId: CompanyId,
    sellerId: CompanyId,
    buyerHidden: z
      .boolean()
      .describe(
        'The seller asked an anonymous brief that was not accepted: he must not learn the buyer’s company or members',
      ),
    askedBy: Side,
    asks: z.array(AskFact).min(1).describe('In the order in which they were made'),
    askedOf: MemberId.optional().describe(
      'Whose brief is asked: whom to tell. Absent: all members with the role. Any of them may answer',
    ),
    state: RequestState,
    answer: z
      .strictObject({
        memberId: MemberId,
        at: z.iso.datetime(),
        reason: DeclineReason.optional(),
        words: z.string().optional(),
      })
      .optional(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'RequestFact' });
export type RequestFact = z.infer<typeof RequestFact>;

const requestEvent = (what: string, summary: string) =>
  defineEvent({
    name: `meetings.request-${what}`,
    version: 1,
    summary,
    topic: requestTopic,
    data: RequestFact,
  });

export const requestSent = requestEvent('sent', 'A company asks another for something on a work');
export const requestJoined = requestEvent(
  'joined',
  'A further ask of the same company on the same work, the last of `asks`; the request may be accepted already',
);
export const requestReminded = requestEvent('reminded', 'Half of its time is over and nobody has answered');
export const requestAccepted = requestEvent('accepted', 'The company that was asked says yes');
export const requestDeclined = requestEvent('declined', 'The company that was asked says no, and why');
export const requestWithdrawn = requestEvent('withdrawn', 'The company that asked takes it back');
export const requestExpired = requestEvent('expired', 'Nobody answered in time');

/** All that happens to a request, by its word. */
export const requestEvents = {
  sent: requestSent,
  joined: requestJoined,
  reminded: requestReminded,
  accepted: requestAccepted,
  declined: requestDeclined,
  withdrawn: requestWithdrawn,
  expired: requestExpired,
} as const;
export type RequestNews = keyof typeof requestEvents;

/** What changes it: all but the reminder. */
export const requestChanges = [
  requestSent,
  requestJoined,
  requestAccepted,
  requestDeclined,
  requestWithdrawn,
  requestExpired,
] as const;
