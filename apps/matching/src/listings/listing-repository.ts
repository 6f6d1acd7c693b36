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
    // all that is open, page by page; how much that is; and whose
    { key: { 'form.state': 1, _id: 1, sellerId: 1 } },
    // an exhibitor's own, the newest first
    { key: { sellerId: 1, _id: -1 } },
  ],
};

const fromRow = ({ _id, seq: _, cap: __, ...rest }: ListingRow): ListingView => ({ id: _id, ...rest });

const isPublished = { 'form.state': 'published' };

export interface OwnedSelection {
  readonly sellerId: CompanyId;
  readonly listingId?: ListingId | undefined;
  readonly before?: ListingId | undefined;
  readonly limit: number;
}

type Revised = Pick<ListingView, 'id' | 'version'>;

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

  /** The next open ones by id. */
  open({ after, limit }: { after?: ListingId | undefined; limit: number }): Promise<Revised[]> {
    return this.#rows
      .find({ ...isPublished, ...(after && { _id: { $gt: after } }) })
      .sort({ _id: 1 })
      .limit(limit)
      .project<Revised>({ _id: 0, id: '$_id', version: 1 })
      .toArray();
  }

  /** An exhibitor's own, on the market or no longer, the newest first. */
  async owned({ sellerId, listingId, before, limit }: OwnedSelection): Promise<ListingView[]> {
    const rows = await this.#rows
      .find({
        sellerId,
        ...(listingId && { _id: listingId }),
        ...(before && { $and: [{ _id: { $lt: before } }] }),
      })
      .sort({ _id: -1 })
      .limit(limit)
      .toArray();
    return rows.map(fromRow);
  }

  /** Each open listing with its exhibitor. */
  sellers(): Promise<Pick<ListingView, 'id' | 'sellerId'>[]> {
    return this.#rows
      .find(isPublished)
      .project<Pick<ListingView, 'id' | 'sellerId'>>({ _id: 0, id: '$_id', sellerId: 1 })
      .toArray();
  }

  countOpen(tx?: Tx): Promise<number> {
    return this.#rows.countDocuments(isPublished, tx ? { session: tx.session } : {});
  }

  /** Open ones, at random: about as many as are asked for. */
  async sample(size: number): Promise<ListingView[]> {
    const rows = await this.#rows
      .aggregate<ListingRow>([{ $sample: { size } }, { $match: isPublished }])
      .toArray();
    return rows.map(fromRow);
  }

  /** By value of the trait, how many open listings carry it. */
  async countCarrying(trait: 'genres' | 'themes' | 'people' | 'origin'): Promise<Map<string, number>> {
    const counts = await this.#rows
      .aggregate<{ _id: string; count: number }>([
        { $match: isPublished },
        // each value once a listing
        { $project: { value: { $setUnion: [`$form.${trait}`, []] } } },
        { $unwind: '$value' },
        { $group: { _id: '$value', count: { $sum: 1 } } },
      ])
      .toArray();
    return new Map(counts.map(({ _id, count }) => [_id, count]));
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

  /** As long as each stays as it was matched. */
  async uncap(listings: readonly Revised[], { session }: Tx): Promise<void> {
    if (listings.length === 0) return;
    const which = listings.map(({ id, version }) => ({ _id: id, version }));
    await this.#rows.updateMany(
      { $or: which, cap: { $exists: true } },
      { $unset: { cap: true } },
      { session },
    );
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
