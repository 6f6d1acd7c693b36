import {
  NotFound,
  type ListingId,
  type MemberId,
  type NotificationCounts,
  type NotificationId,
  type TopMatch,
} from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { WakeUps } from '../../live/wake-ups.ts';
import { tellsByMail } from '../../mail/domain/tells-by-mail.ts';
import { Silences } from '../../preferences/persistence/silences.ts';
import type { Entry, EntryAbout, EntryChange, MatchesCappedEntry, MatchesEntry } from '../domain/entry.ts';
import { StreamNumbers } from './stream-numbers.ts';

/** The best matches stand as one text: nothing asks for a part of them, and as BSON they took most of the time of telling. */
type MatchesDocument = Omit<MatchesEntry, 'id' | 'data'> & {
  readonly _id: NotificationId;
  readonly data: Omit<MatchesEntry['data'], 'best'> & { readonly best: string };
};
type DocumentOf<Known extends Entry> = Known extends Entry
  ? Omit<Known, 'id'> & { readonly _id: NotificationId }
  : never;
export type EntryDocument = MatchesDocument | DocumentOf<Exclude<Entry, MatchesEntry>>;

const tombstoneSeconds = 30 * 24 * 60 * 60;

export const entriesCollection: CollectionDefinition = {
  name: 'entries',
  indexes: [
    // a member's stream from a number on; and no number is used twice
    { key: { memberId: 1, streamId: 1 }, unique: true },
    // a member's inbox, the newest first, all or unread; and how many are unread
    { key: { memberId: 1, state: 1, newsId: -1 } },
    // the entries of these members that are young enough to grow
    { key: { memberId: 1, kind: 1, createdAt: 1 } },
    // the entries about one thing
    { key: { about: 1, kind: 1 }, partialFilterExpression: { about: { $exists: true } } },
    // what a mail is to tell of, the longest waiting first
    { key: { kind: 1, toMail: 1 }, partialFilterExpression: { toMail: { $exists: true } } },
    // tombstones are forgotten
    { key: { removedAt: 1 }, expireAfterSeconds: tombstoneSeconds },
  ],
};

function toDocument(entry: Entry): EntryDocument {
  const { id: _id, ...rest } = entry;
  return rest.kind === 'matches'
    ? { _id, ...rest, data: { ...rest.data, best: JSON.stringify(rest.data.best) } }
    : { _id, ...rest };
}

export function fromDocument(document: EntryDocument): Entry {
  const { _id: id, ...rest } = document;
  return rest.kind === 'matches'
    ? { id, ...rest, data: { ...rest.data, best: parseBest(rest.data.best) } }
    : { id, ...rest };
}

/** It was written by this class: what it holds was checked when its events were read. */
const parseBest = (text: string) => JSON.parse(text) as TopMatch[];

interface OwnEntry {
  readonly memberId: MemberId;
  readonly notificationId: NotificationId;
}

@Injectable()
export class InboxRepository {
  constructor(
    private readonly mongo: Mongo,
    private readonly numbers: StreamNumbers,
    private readonly wakeUps: WakeUps,
    private readonly silences: Silences,
  ) {}

  /** @throws NotFound (also of another member's) */
  async get({ memberId, notificationId }: OwnEntry, tx?: Tx): Promise<Entry> {
    const found = await this.#entries.findOne(
      { _id: notificationId, memberId, state: { $ne: 'removed' } },
      tx ? { session: tx.session } : {},
    );
    if (!found) throw new NotFound('notification');
    return fromDocument(found);
  }

  /** The newest first. */
  async list({
    memberId,
    unread,
    before,
    limit,
  }: {
    memberId: MemberId;
    unread: boolean;
    before?: number | undefined;
    limit: number;
  }): Promise<Entry[]> {
    const found = await this.#entries
      .find({
        memberId,
        state: unread ? 'unread' : { $in: ['unread', 'read'] },
        ...(before === undefined ? {} : { newsId: { $lt: before } }),
      })
      .sort({ newsId: -1 })
      .limit(limit)
      .toArray();
    return found.map(fromDocument);
  }

  /** What has changed after a number, in the order of numbers; removed ones, too. */
  async changesAfter({
    memberId,
    streamId,
    limit,
  }: {
    memberId: MemberId;
    streamId: number;
    limit: number;
  }): Promise<Entry[]> {
    const found = await this.#entries
      .find({ memberId, streamId: { $gt: streamId } })
      .sort({ streamId: 1 })
      .limit(limit)
      .toArray();
    return found.map(fromDocument);
  }

  /** Both of one moment, so that a client can go on counting from there. */
  counts({ memberId }: { memberId: MemberId }): Promise<NotificationCounts> {
    return this.mongo.transaction(async (tx) => {
      const latest = await this.numbers.latest([memberId], tx);
      const unread = await this.#entries.countDocuments(
        { memberId, state: 'unread' },
        { session: tx.session },
      );
      return { unread, streamId: latest.get(memberId) ?? 0 };
    });
  }

  async unreadUpTo(
    { memberId, streamId, limit }: { memberId: MemberId; streamId: number; limit: number },
    tx: Tx,
  ): Promise<Entry[]> {
    const found = await this.#entries
      .find({ memberId, state: 'unread', streamId: { $lte: streamId } }, { session: tx.session })
      .sort({ streamId: 1 })
      .limit(limit)
      .toArray();
    return found.map(fromDocument);
  }

  /** These members' unread entries on matches that began after a moment, and those with these ids. */
  async matches(
    {
      memberIds,
      begunAfter,
      ids,
    }: { memberIds: readonly MemberId[]; begunAfter: Date; ids: readonly NotificationId[] },
    tx: Tx,
  ): Promise<MatchesEntry[]> {
    const { session } = tx;
    const young = await this.#entries
      .find(
        {
          memberId: { $in: [...memberIds] },
          kind: 'matches',
          createdAt: { $gt: begunAfter },
          state: 'unread',
        },
        { session },
      )
      .toArray();
    const missing = ids.filter((id) => !young.some(({ _id }) => _id === id));
    const named = missing.length
      ? await this.#entries.find({ _id: { $in: missing } }, { session }).toArray()
      : [];
    return [...young, ...named].map(fromDocument).filter((entry) => entry.kind === 'matches');
  }

  async unreadCapped(
    { memberIds, listingId }: { memberIds: readonly MemberId[]; listingId: ListingId },
    tx: Tx,
  ): Promise<MatchesCappedEntry[]> {
    const found = await this.#entries
      .find(
        {
          memberId: { $in: [...memberIds] },
          kind: 'matches-capped',
          state: 'unread',
          'data.listingId': listingId,
        },
        { session: tx.session },
      )
      .toArray();
    return found.map(fromDocument).filter((entry) => entry.kind === 'matches-capped');
  }

  /** All entries of a kind about one thing, whoever's they are. */
  async about<Kind extends EntryAbout['kind']>(
    kind: Kind,
    about: string,
    tx: Tx,
  ): Promise<Extract<EntryAbout, { kind: Kind }>[]> {
    const found = await this.#entries
      .find({ kind, about, state: { $ne: 'removed' } }, { session: tx.session })
      .toArray();
    const isOfKind = (entry: Entry): entry is Extract<EntryAbout, { kind: Kind }> => entry.kind === kind;
    return found.map(fromDocument).filter(isOfKind);
  }

  /** Stores each under its member's next number, and wakes the members' streams after the commit. */
  async save(changes: readonly EntryChange[], tx: Tx): Promise<Entry[]> {
    if (changes.length === 0) return [];
    const next = await this.numbers.take(countedByMember(changes), tx);
    const silences = await this.silences.of([...next.keys()], tx);
    const numbered = changes.map(({ entry, news }) => {
      const streamId = next.get(entry.memberId) ?? 0;
      next.set(entry.memberId, streamId + 1);
      const stored: Entry = news
        ? { ...silences.heeded(entry), streamId, newsId: streamId, ...tellsByMail(entry) }
        : { ...entry, streamId };
      return { stored, isNew: entry.streamId === 0 };
    });
    await this.#entries.bulkWrite(
      numbered.map(({ stored, isNew }) =>
        isNew
          ? { insertOne: { document: toDocument(stored) } }
          : { replaceOne: { filter: { _id: stored.id }, replacement: toDocument(stored) } },
      ),
      { session: tx.session, ordered: false },
    );
    const memberIds = [...next.keys()];
    tx.afterCommit(() => this.wakeUps.wake(memberIds));
    return numbered.map(({ stored }) => stored);
  }

  get #entries() {
    return this.mongo.collection<EntryDocument>(entriesCollection.name);
  }
}

function countedByMember(changes: readonly EntryChange[]): Map<MemberId, number> {
  const counts = new Map<MemberId, number>();
  for (const {
    entry: { memberId },
  } of changes)
    counts.set(memberId, (counts.get(memberId) ?? 0) + 1);
  return counts;
}
