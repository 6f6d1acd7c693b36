import type { MemberId, NotificationId, NotificationKind, SuggestionId } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { ShownEntry } from '../../inbox/domain/entry.ts';
import {
  entriesCollection,
  fromDocument,
  type EntryDocument,
} from '../../inbox/persistence/entry-documents.ts';
import { ShownMatches } from '../../inbox/persistence/shown-matches.ts';
import type { PlannedEntry } from '../domain/plan-news.ts';

/** What mails leave behind at an entry. */
interface PlannedFields {
  readonly _id: NotificationId;
  readonly toMail?: Date;
  readonly mailedAt?: Date;
  readonly mailed?: SuggestionId[];
}

/** The entries of inboxes as the mails see them. */
@Injectable()
export class MailableEntries {
  constructor(
    private readonly mongo: Mongo,
    private readonly shownMatches: ShownMatches,
  ) {}

  /** Entries of these kinds whose news have waited for a mail since before a moment, the longest waiting first. */
  async due(
    { kinds, before, limit }: { kinds: readonly NotificationKind[]; before: Date; limit: number },
    tx: Tx,
  ): Promise<ShownEntry[]> {
    const found = await this.#entries
      .find({ kind: { $in: [...kinds] }, toMail: { $lte: before } }, { session: tx.session })
      .sort({ toMail: 1 })
      .limit(limit)
      .toArray();
    return this.shownMatches.of(found.map(fromDocument), tx);
  }

  /** Of these members, of these kinds, those that have changed since a moment and are there. */
  async changedSince(
    {
      memberIds,
      kinds,
      since,
    }: { memberIds: readonly MemberId[]; kinds: readonly NotificationKind[]; since: Date },
    tx: Tx,
  ): Promise<ShownEntry[]> {
    const found = await this.#entries
      .find(
        {
          memberId: { $in: [...memberIds] },
          kind: { $in: [...kinds] },
          updatedAt: { $gte: since },
          state: { $ne: 'removed' },
        },
        { session: tx.session },
      )
      .toArray();
    return this.shownMatches.of(found.map(fromDocument), tx);
  }

  /** They are done with, or wait for later. A reader of the inbox sees no difference: they get no new number. */
  async planned(entries: readonly PlannedEntry[], now: Date, tx: Tx): Promise<void> {
    if (entries.length === 0) return;
    await this.mongo.collection<PlannedFields>(entriesCollection.name).bulkWrite(
      entries.map(({ id: _id, later, told, mailed }) => ({
        updateOne: {
          filter: { _id },
          update: {
            $set: {
              ...(later ? { toMail: later } : {}),
              ...(told ? { mailedAt: now } : {}),
              ...(mailed ? { mailed: [...mailed] } : {}),
            },
            ...(later ? {} : { $unset: { toMail: '' as const } }),
          },
        },
      })),
      { session: tx.session, ordered: false },
    );
  }

  get #entries() {
    return this.mongo.collection<EntryDocument>(entriesCollection.name);
  }
}
