import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SnapshotRefused } from '@marquee/match-engine';
import type { CollectionDefinition, Mongo } from '@marquee/mongo';
import type { Market } from '../market.ts';
import { readFrames, writeFrames, type Frame } from './frames.ts';
import { contentsIn, framesOf } from './market-frames.ts';

interface SnapshotRow {
  /** Stands in the snapshot as well. */
  readonly _id: string;
  readonly savedAt: Date;
}

/**
 * The snapshots that were taken of this database. One is written down after all that it holds was committed: so a
 * database that knows it has all of it in its past. One that was put back to an earlier day, or is another, does not.
 */
export const snapshotsCollection: CollectionDefinition = {
  name: 'market_snapshots',
  indexes: [
    // older ones are not worth restoring
    { key: { savedAt: 1 }, expireAfterSeconds: 30 * 24 * 60 * 60 },
  ],
};

/** What a worker has in memory, in a file, so that the next start need not read the whole database. */
export class MarketSnapshots {
  readonly file: string;

  constructor(
    private readonly mongo: Mongo,
    folder: string,
  ) {
    this.file = join(folder, `${mongo.db.databaseName}.market`);
  }

  /** Takes a little at a time while the market goes on. */
  async save(market: Market, now: Date): Promise<void> {
    const id = randomUUID();
    const frames = await framesOf(market.contents, id);
    await writeFrames(this.file, this.#known(frames, { _id: id, savedAt: now }));
  }

  /** Into a market that has not been pulled yet, or not at all. @throws SnapshotRefused; ENOENT where there is none */
  async restore(market: Market): Promise<void> {
    market.adopt(
      await contentsIn(readFrames(this.file), async (id) => {
        if (!(await this.#rows.findOne({ _id: id })))
          throw new SnapshotRefused('It is of another database, or of what this one no longer holds.');
      }),
    );
  }

  discard(): Promise<void> {
    return rm(this.file, { force: true });
  }

  /** Written down after the last piece was taken, and before the file stands there. */
  async *#known(frames: AsyncIterable<Frame>, row: SnapshotRow): AsyncGenerator<Frame> {
    yield* frames;
    await this.#rows.insertOne(row);
  }

  get #rows() {
    return this.mongo.collection<SnapshotRow>(snapshotsCollection.name);
  }
}
