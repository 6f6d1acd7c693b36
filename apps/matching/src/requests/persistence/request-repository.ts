import type { RequestId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { RequestView } from '../request-view.ts';

type RequestRow = Omit<RequestView, 'id'> & { readonly _id: RequestId };

export const requestsCollection: CollectionDefinition = {
  name: 'requests',
  indexes: [
    // who asked for an exhibitor's listings, the newest first; and how many asked each exhibitor
    { key: { sellerId: 1, 'asks.listingId': 1, createdAt: -1 } },
  ],
};

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

  /** In the place of what was found of it in the same transaction. */
  async put({ id, ...rest }: RequestView, { session }: Tx): Promise<void> {
    await this.#rows.replaceOne({ _id: id }, rest, { upsert: true, session });
  }

  get #rows() {
    return this.mongo.collection<RequestRow>(requestsCollection.name);
  }
}
