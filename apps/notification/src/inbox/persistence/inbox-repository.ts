import { NotFound, type MemberId, type NotificationCounts, type NotificationId } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { WakeUps } from '../../live/wake-ups.ts';
import { tellsByMail } from '../../mail/domain/tells-by-mail.ts';
import { Silences } from '../../preferences/persistence/silences.ts';
import type { Entry, EntryChange, ShownEntry } from '../domain/entry.ts';
import { entriesCollection, fromDocument, toDocument, type EntryDocument } from './entry-documents.ts';
import { ShownMatches } from './shown-matches.ts';
import { StreamNumbers } from './stream-numbers.ts';

interface OwnEntry {
  readonly memberId: MemberId;
  readonly notificationId: NotificationId;
}

/** Each member's own inbox: what is read of it, and what is stored. */
@Injectable()
export class InboxRepository {
  constructor(
    private readonly mongo: Mongo,
    private readonly numbers: StreamNumbers,
    private readonly wakeUps: WakeUps,
    private readonly silences: Silences,
    private readonly shownMatches: ShownMatches,
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

  /** The newest first, as they are shown. */
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
  }): Promise<ShownEntry[]> {
    const found = await this.#entries
      .find({
        memberId,
        state: unread ? 'unread' : { $in: ['unread', 'read'] },
        ...(before === undefined ? {} : { newsId: { $lt: before } }),
      })
      .sort({ newsId: -1 })
      .limit(limit)
      .toArray();
    return this.shownMatches.of(found.map(fromDocument));
  }

  /** What has changed after a number, in the order of numbers, as it is shown; removed ones, too. */
  async changesAfter({
    memberId,
    streamId,
    limit,
  }: {
    memberId: MemberId;
    streamId: number;
    limit: number;
  }): Promise<ShownEntry[]> {
    const found = await this.#entries
      .find({ memberId, streamId: { $gt: streamId } })
      .sort({ streamId: 1 })
      .limit(limit)
      .toArray();
    return this.shownMatches.of(found.map(fromDocument));
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
