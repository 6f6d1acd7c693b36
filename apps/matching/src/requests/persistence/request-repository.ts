import type { CompanyId, ListingId, RequestId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { RequestView } from '../request-view.ts';

type RequestRow = Omit<RequestView, 'id'> & { readonly _id: RequestId };

export const requestsCollection: CollectionDefinition = {
  name: 'requests',
  indexes: [
    // who asked for an exhibitor's listing, the newest first
    { key: { sellerId: 1, 'asks.listingId': 1, createdAt: -1 } },
    // who asked an exhibitor for anything, the newest first
    { key: { sellerId: 1, askedBy: 1, createdAt: -1, _id: 1 } },
  ],
};

/** Where a page of requests, the newest first, ended. */
export interface RequestPlace {
  readonly createdAt: Date;
  readonly id: RequestId;
}

export interface ReceivedSelection {
  readonly sellerId: CompanyId;
  readonly listingId?: ListingId | undefined;
  readonly after?: RequestPlace | undefined;
  readonly limit: number;
}

/** The view that matching has of what buyers and sellers ask of each other. */
@Injectable()
export class RequestRepository {
  constructor(private readonly mongo: Mongo) {}

  async find(requestId: RequestId, { session }: Tx): Promise<RequestView | undefined> {
    const row = await this.#rows.findOne({ _id: requestId }, { session });
    if (!row) return undefined;
    const { _id, ...rest } = row;
    return { id: _id, ...rest };
  }

  /** What buyers asked of an exhibitor about a listing, the newest first. */
  async about({
    sellerId,
    listingId,
  }: {
    sellerId: CompanyId;
    listingId: ListingId;
  }): Promise<RequestView[]> {
    const rows = await this.#rows
      .find({ sellerId, 'asks.listingId': listingId, askedBy: 'buyer' })
      .sort({ createdAt: -1, _id: 1 })
      .toArray();
    return rows.map(({ _id, ...rest }) => ({ id: _id, ...rest }));
  }

  /** What buyers asked of an exhibitor, about one listing or any, the newest first. */
  async received({ sellerId, listingId, after, limit }: ReceivedSelection): Promise<RequestView[]> {
    const rows = await this.#rows
      .find({
        sellerId,
        askedBy: 'buyer',
        ...(listingId && { 'asks.listingId': listingId }),
        ...(after && {
          $or: [
            { createdAt: { $lt: after.createdAt } },
            { createdAt: after.createdAt, _id: { $gt: after.id } },
          ],
        }),
      })
      .sort({ createdAt: -1, _id: 1 })
      .limit(limit)
      .toArray();
    return rows.map(({ _id, ...rest }) => ({ id: _id, ...rest }));
  }

  /** By exhibitor, how often buyers have asked him. */
  async countAsks(): Promise<Map<CompanyId, number>> {
    const counts = await this.#rows
      .aggregate<{ _id: CompanyId; asks: number }>([
        { $match: { askedBy: 'buyer' } },
        { $group: { _id: '$sellerId', asks: { $sum: { $size: '$asks' } } } },
      ])
      .toArray();
    return new Map(counts.map(({ _id, asks }) => [_id, asks]));
  }

  /** In the place of what was found of it in the same transaction. */
  async put({ id, ...rest }: RequestView, { session }: Tx): Promise<void> {
    await this.#rows.replaceOne({ _id: id }, rest, { upsert: true, session });
  }

  get #rows() {
    return this.mongo.collection<RequestRow>(requestsCollection.name);
  }
}
