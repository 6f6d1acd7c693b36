import type { RequestId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

interface KnownRequest {
  readonly _id: RequestId;
  readonly hidesBuyer: boolean;
}

/** By its id alone. */
export const requestsCollection: CollectionDefinition = { name: 'requests' };

/** What a conversation must know of the request that opened it. */
@Injectable()
export class KnownRequests {
  constructor(private readonly mongo: Mongo) {}

  async know(requestId: RequestId, { hidesBuyer }: { hidesBuyer: boolean }, tx: Tx): Promise<void> {
    await this.#requests.updateOne(
      { _id: requestId },
      { $set: { hidesBuyer } },
      { upsert: true, session: tx.session },
    );
  }

  /** False also while the request is not known: its events may come after those of the conversation. */
  async showsBuyer(requestId: RequestId, tx: Tx): Promise<boolean> {
    const found = await this.#requests.findOne({ _id: requestId }, { session: tx.session });
    return found?.hidesBuyer === false;
  }

  get #requests() {
    return this.mongo.collection<KnownRequest>(requestsCollection.name);
  }
}
