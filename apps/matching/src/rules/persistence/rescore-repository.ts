import type { Rescore } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

/** How far the market has been matched again by one version of the rules. */
export interface RescoreRow {
  /** The version. */
  readonly _id: number;
  readonly state: Rescore['state'];
  readonly done: number;
  readonly total: number;
  readonly startedAt: Date;
  readonly finishedAt?: Date;
}

export const rescoresCollection: CollectionDefinition = { name: 'rescores' };

@Injectable()
export class RescoreRepository {
  constructor(private readonly mongo: Mongo) {}

  async isRunning(revision: number): Promise<boolean> {
    return (await this.#rows.findOne({ _id: revision, state: 'running' })) !== null;
  }

  /** The latest first. */
  latest(limit: number): Promise<RescoreRow[]> {
    return this.#rows.find().sort({ _id: -1 }).limit(limit).toArray();
  }

  /** Those of earlier rules end here: their pairs are all matched again. */
  async start(revision: number, total: number, at: Date, { session }: Tx): Promise<void> {
    await this.#rows.updateMany(
      { state: 'running' },
      { $set: { state: 'superseded', finishedAt: at } },
      { session },
    );
    await this.#rows.insertOne(
      { _id: revision, state: 'running', done: 0, total, startedAt: at },
      { session },
    );
  }

  /** So many listings more; `finishedAt` where there are no others. False where newer rules have taken its place. */
  async advance(
    revision: number,
    { listings, finishedAt }: { listings: number; finishedAt: Date | undefined },
    { session }: Tx,
  ): Promise<boolean> {
    const { matchedCount } = await this.#rows.updateOne(
      { _id: revision, state: 'running' },
      { $inc: { done: listings }, ...(finishedAt && { $set: { state: 'done', finishedAt } }) },
      { session },
    );
    return matchedCount === 1;
  }

  get #rows() {
    return this.mongo.collection<RescoreRow>(rescoresCollection.name);
  }
}
