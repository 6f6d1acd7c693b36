import { NotFound, type CompanyId, type ListingId, type WorkId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { takeNumbers } from '../sequence.ts';
import type { ListingView } from './listing-view.ts';

/**
 * Where more profiles fit than the edition lets through: only what scores above `floor` comes in beside them. A brief
 * that is scored at the very moment when the listing first is may still come in.
 */
export interface Cap {
  readonly floor: number;
}

export type ListingRow = Omit<ListingView, 'id'> & {
  readonly _id: ListingId;
  readonly seq: number;
  readonly cap?: Cap;
};

export const listingsCollection: CollectionDefinition = {
  name: 'listings',
  indexes: [
    // the worker's index: what has changed since the number it has seen
    { key: { seq: 1 }, unique: true },
    // what the calendar opens or closes today
    { key: { 'form.avails.from': 1 } },
    { key: { 'form.avails.until': 1 } },
    // all offers of a work: which of a buyer's matches an ask on the work was made from
    { key: { workId: 1 } },
  ],
};

const fromRow = ({ _id, seq: _, cap: __, ...rest }: ListingRow): ListingView => ({ id: _id, ...rest });

/** The view that matching has of the listings on the market. */
@Injectable()
export class ListingRepository {
  constructor(private readonly mongo: Mongo) {}

  /** Stores what is newer than what is there; the rest is left alone. */
  store(views: readonly ListingView[]): Promise<void> {
    return this.mongo.transaction(async (tx) => {
      const newer = await this.#newer(views, tx);
      if (newer.length === 0) return;
      const first = await takeNumbers(this.mongo, 'listings', newer.length, tx);
      await this.#rows.bulkWrite(
        newer.map(({ id, ...view }, at) => ({
          replaceOne: { filter: { _id: id }, replacement: { ...view, seq: first + at }, upsert: true },
        })),
        { session: tx.session },
      );
    });
  }

  /** Anybody's, on the market or no longer. */
  async find(listingId: ListingId, tx?: Tx): Promise<ListingView | undefined> {
    const row = await this.#rows.findOne({ _id: listingId }, tx ? { session: tx.session } : {});
    return row ? fromRow(row) : undefined;
  }

  /** @throws NotFound, also for another company's listing */
  async assertSeller({ sellerId, listingId }: { sellerId: CompanyId; listingId: ListingId }): Promise<void> {
    const row = await this.#rows.findOne({ _id: listingId, sellerId }, { projection: { _id: 1 } });
    if (!row) throw new NotFound('listing');
  }

  /** On the market or no longer. */
  async ofWork(workId: WorkId, { session }: Tx): Promise<ListingId[]> {
    const rows = await this.#rows.find({ workId }, { session, projection: { _id: 1 } }).toArray();
    return rows.map(({ _id }) => _id);
  }

  /** Open listings with an avail that begins or ends after `after` and not after `until`. */
  async withAvailsTurning({ after, until }: { after: string; until: string }): Promise<ListingId[]> {
    const turning = { $gt: after, $lte: until };
    const rows = await this.#rows
      .find(
        {
          'form.state': 'published',
          $or: [{ 'form.avails.from': turning }, { 'form.avails.until': turning }],
        },
        { projection: { _id: 1 } },
      )
      .toArray();
    return rows.map(({ _id }) => _id);
  }

  async caps(listingIds: readonly ListingId[]): Promise<Map<ListingId, Cap>> {
    const rows = await this.#rows
      .find({ _id: { $in: [...listingIds] }, cap: { $exists: true } }, { projection: { cap: 1 } })
      .toArray();
    return new Map(rows.flatMap(({ _id, cap }) => (cap ? [[_id, cap]] : [])));
  }

  /** As long as the listing stays as it was matched. */
  async cap(
    { listingId, version, cap }: { listingId: ListingId; version: number; cap: Cap },
    { session }: Tx,
  ): Promise<void> {
    await this.#rows.updateOne({ _id: listingId, version }, { $set: { cap } }, { session });
  }

  async #newer(views: readonly ListingView[], { session }: Tx): Promise<ListingView[]> {
    const ids = views.map(({ id }) => id);
    const stored = await this.#rows
      .find({ _id: { $in: ids } }, { session, projection: { version: 1 } })
      .toArray();
    const versions = new Map(stored.map(({ _id, version }) => [_id, version]));
    return views.filter(({ id, version }) => version > (versions.get(id) ?? 0));
  }

  get #rows() {
    return this.mongo.collection<ListingRow>(listingsCollection.name);
  }
}
