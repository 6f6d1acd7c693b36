import type { ListingId, MemberId, NotificationId } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Entry, EntryAbout, MatchesCappedEntry, MatchesEntry } from '../domain/entry.ts';
import { entriesCollection, fromDocument, type EntryDocument } from './entry-documents.ts';

/** What was told before, of any members: the entries that news may touch. */
@Injectable()
export class ToldEntries {
  constructor(private readonly mongo: Mongo) {}

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

  get #entries() {
    return this.mongo.collection<EntryDocument>(entriesCollection.name);
  }
}
