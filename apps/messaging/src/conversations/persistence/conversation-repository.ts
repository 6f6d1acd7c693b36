import {
  NotFound,
  type CompanyId,
  type ConversationCounts,
  type ConversationId,
  type ListingId,
  type MemberId,
} from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { unreadBy, type Conversation } from '../domain/conversation.ts';

interface ConversationDocument extends Omit<Conversation, 'id'> {
  readonly _id: ConversationId;
  /** Buyer and seller. */
  readonly companies: readonly CompanyId[];
  /** Who has nothing unread in it: all others of the two companies have. */
  readonly caughtUp: readonly MemberId[];
}

export const conversationCollection: CollectionDefinition = {
  name: 'conversations',
  indexes: [
    // GET /conversations: a company's, the latest first; a member's counts go through the same
    { key: { companies: 1, lastAt: -1, _id: -1 } },
    // GET /conversations?listingId=
    { key: { listingId: 1, companies: 1, lastAt: -1, _id: -1 } },
  ],
};

export interface OwnConversation {
  readonly conversationId: ConversationId;
  /** One of its two. */
  readonly companyId: CompanyId;
}

/** Where a page of conversations ended. */
export interface ConversationPlace {
  readonly lastAt: Date;
  readonly id: ConversationId;
}

export interface ConversationSearch {
  readonly companyId: CompanyId;
  readonly memberId: MemberId;
  /** Only those in which he has something unread, or nothing. */
  readonly unread?: boolean | undefined;
  readonly listingId?: ListingId | undefined;
  readonly after?: ConversationPlace | undefined;
  readonly limit: number;
}

@Injectable()
export class ConversationRepository {
  constructor(private readonly mongo: Mongo) {}

  /** @throws NotFound (also of two other companies) */
  async getOwn({ conversationId, companyId }: OwnConversation, tx?: Tx): Promise<Conversation> {
    const document = await this.#conversations.findOne(
      { _id: conversationId, companies: companyId },
      tx ? { session: tx.session } : {},
    );
    if (!document) throw new NotFound('conversation');
    return fromDocument(document);
  }

  /** For what the market itself does, not for a person: no company is asked for. */
  async find(id: ConversationId, tx: Tx): Promise<Conversation | undefined> {
    const document = await this.#conversations.findOne({ _id: id }, { session: tx.session });
    return document ? fromDocument(document) : undefined;
  }

  /** Whether the two have a conversation, on whatever listing. */
  async areTalking(one: CompanyId, other: CompanyId, tx: Tx): Promise<boolean> {
    const found = await this.#conversations.findOne(
      { companies: { $all: [one, other] } },
      { session: tx.session, projection: { _id: 1 } },
    );
    return found !== null;
  }

  /** The latest first. */
  async search({
    companyId,
    memberId,
    unread,
    listingId,
    after,
    limit,
  }: ConversationSearch): Promise<Conversation[]> {
    const filter: Filter<ConversationDocument> = {
      companies: companyId,
      ...(listingId === undefined ? {} : { listingId }),
      ...(unread === undefined ? {} : { caughtUp: unread ? { $ne: memberId } : memberId }),
      ...(after === undefined
        ? {}
        : { $or: [{ lastAt: { $lt: after.lastAt } }, { lastAt: after.lastAt, _id: { $lt: after.id } }] }),
    };
    const found = await this.#conversations.find(filter).sort({ lastAt: -1, _id: -1 }).limit(limit).toArray();
    return found.map(fromDocument);
  }

  async counts({
    companyId,
    memberId,
  }: {
    companyId: CompanyId;
    memberId: MemberId;
  }): Promise<ConversationCounts> {
    const own = {
      $first: { $filter: { input: '$participants', cond: { $eq: ['$$this.memberId', memberId] } } },
    };
    const known = { $add: [{ $ifNull: ['$$own.readUpTo', 0] }, { $ifNull: ['$$own.ownAfter', 0] }] };
    const [sums] = await this.#conversations
      .aggregate<ConversationCounts>([
        { $match: { companies: companyId, caughtUp: { $ne: memberId } } },
        { $project: { unread: { $subtract: ['$lastNumber', { $let: { vars: { own }, in: known } }] } } },
        { $group: { _id: null, conversations: { $sum: 1 }, messages: { $sum: '$unread' } } },
        { $project: { _id: 0 } },
      ])
      .toArray();
    return sums ?? { conversations: 0, messages: 0 };
  }

  /** The first version, or the next: two changes at once conflict, and the later is done again. */
  async save(conversation: Conversation, tx: Tx): Promise<Conversation> {
    const stored = { ...conversation, version: conversation.version + 1 };
    const { session } = tx;
    if (conversation.version === 0) {
      await this.#conversations.insertOne(toDocument(stored), { session });
      return stored;
    }
    const { matchedCount } = await this.#conversations.replaceOne(
      { _id: stored.id, version: conversation.version },
      toDocument(stored),
      { session },
    );
    if (matchedCount === 0) throw new Error(`conversation ${stored.id} was not read in this transaction`);
    return stored;
  }

  get #conversations() {
    return this.mongo.collection<ConversationDocument>(conversationCollection.name);
  }
}

function toDocument(conversation: Conversation): ConversationDocument {
  const { id, ...rest } = conversation;
  const { participants, buyerId, sellerId } = rest;
  return {
    _id: id,
    ...rest,
    companies: [buyerId, sellerId],
    caughtUp: participants
      .map(({ memberId }) => memberId)
      .filter((memberId) => unreadBy(memberId, conversation) === 0),
  };
}

const fromDocument = ({
  _id,
  companies: _,
  caughtUp: __,
  ...conversation
}: ConversationDocument): Conversation => ({
  id: _id,
  ...conversation,
});
