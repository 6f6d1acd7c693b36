import { NotFound, type ConversationId, type MemberId, type MessageId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { WithId } from 'mongodb';
import type { Conversation } from '../domain/conversation.ts';
import { sourceOf, type Entry, type PostedEntry } from '../domain/entry.ts';

type Stored<Kind extends Entry> = Omit<Kind, 'id'> & { readonly _id: MessageId; readonly source?: string };
type EntryDocument = { [Kind in Entry['kind']]: Stored<Extract<Entry, { kind: Kind }>> }[Entry['kind']];

export const entryCollection: CollectionDefinition = {
  name: 'entries',
  indexes: [
    // a conversation's messages, forwards and backwards; and no number is given twice
    { key: { conversationId: 1, number: 1 }, unique: true },
    // what a person wrote, to be given to him
    { key: { memberId: 1, number: 1 }, partialFilterExpression: { kind: 'message' } },
    // which asks and answers stand in it; and none stands there twice
    {
      key: { conversationId: 1, source: 1 },
      unique: true,
      partialFilterExpression: { source: { $exists: true } },
    },
  ],
};

/** Pages: either what is older than a number, newest first, or what is newer, oldest first. */
export type EntrySearch =
  | { readonly before?: number | undefined; readonly limit: number }
  | { readonly after: number; readonly limit: number };

/** What stands in conversations. Whoever asks has got the conversation as its own before. */
@Injectable()
export class EntryRepository {
  constructor(private readonly mongo: Mongo) {}

  async insert(entries: readonly Entry[], tx: Tx): Promise<void> {
    await this.#entries.insertMany(entries.map(toDocument), { session: tx.session });
  }

  /** @throws NotFound */
  async get({ id: conversationId }: Conversation, id: MessageId, tx?: Tx): Promise<Entry> {
    const found = await this.#entries.findOne({ _id: id, conversationId }, tx ? { session: tx.session } : {});
    if (!found) throw new NotFound('message');
    return fromDocument(found);
  }

  async page({ id: conversationId }: Conversation, search: EntrySearch): Promise<Entry[]> {
    const forwards = 'after' in search;
    const number = forwards
      ? { $gt: search.after }
      : search.before === undefined
        ? undefined
        : { $lt: search.before };
    const found = await this.#entries
      .find({ conversationId, ...(number ? { number } : {}) })
      .sort({ number: forwards ? 1 : -1 })
      .limit(search.limit)
      .toArray();
    return found.map(fromDocument);
  }

  /** The last of each. */
  async lastOf(conversations: readonly Conversation[]): Promise<ReadonlyMap<ConversationId, Entry>> {
    const ids = conversations.map(({ lastId }) => lastId);
    const found = await this.#entries.find({ _id: { $in: ids } }).toArray();
    return new Map(found.map((entry) => [entry.conversationId, fromDocument(entry)]));
  }

  /** From where its asks and answers come. */
  async sources(conversationId: ConversationId, tx: Tx): Promise<Set<string>> {
    const found = await this.#entries
      .find({ conversationId, source: { $exists: true } }, { session: tx.session })
      .toArray();
    return new Set(found.flatMap(({ source }) => source ?? []));
  }

  async countOf(
    { id: conversationId }: Conversation,
    { memberId, after }: { memberId: MemberId; after: number },
    tx: Tx,
  ): Promise<number> {
    return this.#entries.countDocuments(
      { conversationId, number: { $gt: after }, memberId },
      { session: tx.session },
    );
  }

  /** Up to and with a number, the oldest first. */
  async endingAt(
    { id: conversationId }: Conversation,
    { number, limit }: { number: number; limit: number },
    tx: Tx,
  ): Promise<Entry[]> {
    const found = await this.#entries
      .find({ conversationId, number: { $lte: number, $gt: number - limit } }, { session: tx.session })
      .sort({ number: 1 })
      .toArray();
    return found.map(fromDocument);
  }

  /** How many each side has written. */
  async writtenBySide({ id: conversationId }: Conversation, tx: Tx) {
    const count = (side: 'buyer' | 'seller') =>
      this.#entries.countDocuments(
        { conversationId, side, kind: { $in: ['message', 'ask'] } },
        { session: tx.session },
      );
    // one after the other: a transaction runs one operation at a time
    const buyer = await count('buyer');
    return { buyer, seller: await count('seller') };
  }

  /** The next revision of a message that was read in this transaction. */
  async replace(entry: PostedEntry, tx: Tx): Promise<void> {
    await this.#entries.replaceOne({ _id: entry.id, kind: 'message' }, toDocument(entry), {
      session: tx.session,
    });
  }

  get #entries() {
    return this.mongo.collection<EntryDocument>(entryCollection.name);
  }
}

function toDocument({ id: _id, ...rest }: Entry): EntryDocument {
  const source = sourceOf({ id: _id, ...rest });
  return { _id, ...rest, ...(source === undefined ? {} : { source }) };
}

const fromDocument = ({ _id: id, source: _, ...rest }: WithId<EntryDocument>): Entry => ({ id, ...rest });
