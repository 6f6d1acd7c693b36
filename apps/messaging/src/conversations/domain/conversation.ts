import type {
  AskId,
  CompanyId,
  ConversationId,
  ListingId,
  MemberId,
  MessageId,
  RequestId,
  Side,
  WorkId,
} from '@marquee/contracts';
import type { AskEntry, PostedEntry } from './entry.ts';

export interface Participant {
  readonly memberId: MemberId;
  readonly side: Side;
  /** Number of the last entry that he has read. */
  readonly readUpTo: number;
  /** How many of the entries after that are his own. */
  readonly ownAfter: number;
}

/** Of a message, all that is told to others. */
export interface MessageMark {
  readonly messageId: MessageId;
  readonly number: number;
  readonly memberId: MemberId;
  readonly side: Side;
  readonly at: Date;
  readonly askId?: AskId;
  readonly editedAt?: Date;
}

/** Two companies on one listing. */
export interface Conversation {
  readonly id: ConversationId;
  /** Grows with every change. */
  readonly version: number;
  /** That opened it. */
  readonly requestId: RequestId;
  readonly listingId: ListingId;
  readonly workId: WorkId;
  readonly title: string;
  readonly buyerId: CompanyId;
  readonly sellerId: CompanyId;
  readonly participants: readonly Participant[];
  readonly lastNumber: number;
  readonly lastId: MessageId;
  readonly lastAt: Date;
  readonly latest: MessageMark;
  readonly edited?: MessageMark;
  readonly blockedBy: readonly Side[];
  readonly openedAt: Date;
}

/** On which side a company of the conversation is. */
export const sideOf = ({ buyerId }: Pick<Conversation, 'buyerId'>, companyId: CompanyId): Side =>
  companyId === buyerId ? 'buyer' : 'seller';

export const otherSide = (side: Side): Side => (side === 'buyer' ? 'seller' : 'buyer');

export const companyOn = (side: Side, { buyerId, sellerId }: Pick<Conversation, 'buyerId' | 'sellerId'>) =>
  side === 'buyer' ? buyerId : sellerId;

/** How much a person has not read; what he wrote himself is not counted. */
export function unreadBy(memberId: MemberId, { lastNumber, participants }: Conversation): number {
  const { readUpTo = 0, ownAfter = 0 } = participants.find((one) => one.memberId === memberId) ?? {};
  return lastNumber - readUpTo - ownAfter;
}

export const markOf = (entry: PostedEntry | AskEntry): MessageMark => ({
  messageId: entry.id,
  number: entry.number,
  memberId: entry.memberId,
  side: entry.side,
  at: entry.at,
  ...(entry.kind === 'ask' ? { askId: entry.askId } : {}),
  ...(entry.kind === 'message' && entry.editedAt ? { editedAt: entry.editedAt } : {}),
});

/**
 * Who has written the entry with this number. He who had read all before it has read it, too; else it stays open what
 * he has seen, since another's message may have come while he wrote.
 */
export function withAuthor(
  participants: readonly Participant[],
  { memberId, side }: Pick<Participant, 'memberId' | 'side'>,
  number: number,
): Participant[] {
  const before = participants.find((one) => one.memberId === memberId);
  const { readUpTo = 0, ownAfter = 0 } = before ?? {};
  const hadReadAll = readUpTo + ownAfter === number - 1;
  const after = {
    memberId,
    side,
    readUpTo: hadReadAll ? number : readUpTo,
    ownAfter: hadReadAll ? 0 : ownAfter + 1,
  };
  return before ? participants.map((one) => (one === before ? after : one)) : [...participants, after];
}

/**
 * That a person has read up to a number, or undefined where that is nothing new. `ownAfter`: how many entries after it
 * he wrote.
 */
export function markRead(
  conversation: Conversation,
  { memberId, side }: Pick<Participant, 'memberId' | 'side'>,
  { number, ownAfter }: { number: number; ownAfter: number },
): Conversation | undefined {
  const { participants, lastNumber } = conversation;
  const before = participants.find((one) => one.memberId === memberId);
  const readUpTo = Math.min(number, lastNumber);
  if (readUpTo <= (before?.readUpTo ?? 0)) return undefined;
  const after = { memberId, side, readUpTo, ownAfter };
  return {
    ...conversation,
    participants: before
      ? participants.map((one) => (one === before ? after : one))
      : [...participants, after],
  };
}

/** Undefined where the side has blocked it already. */
export const blockedBy = (conversation: Conversation, side: Side): Conversation | undefined =>
  conversation.blockedBy.includes(side)
    ? undefined
    : { ...conversation, blockedBy: [...conversation.blockedBy, side] };

/** Undefined where the side has not blocked it. */
export const unblockedBy = (conversation: Conversation, side: Side): Conversation | undefined =>
  conversation.blockedBy.includes(side)
    ? { ...conversation, blockedBy: conversation.blockedBy.filter((one) => one !== side) }
    : undefined;
