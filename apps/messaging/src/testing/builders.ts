import { randomUUID } from 'node:crypto';
import {
  AskId,
  CompanyId,
  EditionId,
  ListingId,
  MemberId,
  MessageId,
  RequestId,
  WorkId,
  type AskFact,
  type RequestFact,
} from '@marquee/contracts';
import type { Conversation } from '../conversations/domain/conversation.ts';
import { followRequest } from '../conversations/domain/follow-request.ts';

/* For specs: things with sane defaults, each of two companies of its own. */

export const companyId = () => CompanyId.parse(randomUUID());
export const memberId = () => MemberId.parse(randomUUID());

export const ask = (given: Partial<AskFact> = {}): AskFact => ({
  askId: AskId.parse(randomUUID()),
  kind: 'question',
  memberId: memberId(),
  listingId: ListingId.parse(randomUUID()),
  words: 'Is Korea still free?',
  at: '2027-03-01T10:00:00.000Z',
  ...given,
});

/** What a buyer's company asks on a listing. */
export function request(given: Partial<RequestFact> = {}): RequestFact {
  const asks = given.asks ?? [ask()];
  return {
    requestId: RequestId.parse(randomUUID()),
    version: 1,
    editionId: EditionId.parse('hong-kong-2027'),
    listingId: asks[0]?.listingId ?? ListingId.parse(randomUUID()),
    workId: WorkId.parse(randomUUID()),
    title: 'The Long Quiet',
    buyerId: companyId(),
    sellerId: companyId(),
    buyerHidden: false,
    askedBy: 'buyer',
    state: 'pending',
    createdAt: '2027-03-01T10:00:00.000Z',
    expiresAt: '2027-03-04T10:00:00.000Z',
    ...given,
    asks,
  };
}

/** As an answer makes it. */
export const answered = (
  sent: RequestFact,
  state: 'accepted' | 'declined',
  answer: Partial<NonNullable<RequestFact['answer']>> = {},
): RequestFact => ({
  ...sent,
  version: sent.version + 1,
  state,
  buyerHidden: sent.buyerHidden && state !== 'accepted',
  answer: { memberId: memberId(), at: '2027-03-01T12:00:00.000Z', ...answer },
});

export const means = (toldAt = new Date('2027-03-01T10:00:00Z')) => ({ toldAt, newId: () => randomUUID() });

/** Opened by a buyer's ask, and stored once. */
export function conversation(given: Partial<Conversation> = {}): Conversation {
  const followed = followRequest(undefined, new Set(), request(), means());
  if (!followed) throw new Error('a request opens a conversation');
  return { ...followed.conversation, version: 1, ...given };
}

export const messageId = () => MessageId.parse(randomUUID());
