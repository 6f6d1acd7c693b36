import { AsyncLocalStorage } from 'node:async_hooks';
import {
  MongoClient,
  MongoServerError,
  type Collection,
  type Db,
  type Document,
  type IndexDescription,
} from 'mongodb';
import { Tx } from './tx.ts';

/** A collection with the indexes its queries need. */
export interface CollectionDefinition {
  readonly name: string;
  readonly indexes?: readonly IndexDescription[];
}

export type TransactionParticipant = (tx: Tx) => Promise<void>;
const participants = new AsyncLocalStorage<TransactionParticipant>();

/** In each transaction that `work` runs, `participant` runs first (an idempotency key is claimed with what it guards). */
export const withParticipant = <Result>(participant: TransactionParticipant, work: () => Result): Result =>
  participants.run(participant, work);

/** A service's own database. Reads and writes are of the majority: what was read once is not rolled back. */
export class Mongo {
  readonly client: MongoClient;
  readonly db: Db;

  private constructor(client: MongoClient, db: Db) {
    this.client = client;
    this.db = db;
  }

  /** @throws MongoServerSelectionError where no primary answers within 10 s */
  static async connect({ url, database }: { url: string; database: string }): Promise<Mongo> {
    const client = new MongoClient(url, {
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority' },
      serverSelectionTimeoutMS: 10_000,
      // Together what a half-open way is noticed after, by the driver's monitor, which then ends what waits.
      connectTimeoutMS: 10_000,
      heartbeatFrequencyMS: 5_000,
      ignoreUndefined: true,
      maxPoolSize: 50,
    });
    await client.connect();
    return new Mongo(client, client.db(database));
  }

  collection<Schema extends Document>(name: string): Collection<Schema> {
    return this.db.collection<Schema>(name);
  }

  /**
   * All or nothing. The work is run again after a write conflict or a change of the primary, so it must have no effect
   * but through `tx`. Commits by majority.
   */
  async transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const participant = participants.getStore();
    return this.client.withSession(async (session) => {
      let tx = new Tx(session);
      const result = await session.withTransaction(
        async () => {
          tx = new Tx(session);
          await participant?.(tx);
          return work(tx);
        },
        { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
      );
      tx.committed();
      return result;
    });
  }

  /** Makes what is missing, before the first transaction: collections are not made within one. */
  async ensure(definitions: readonly CollectionDefinition[]): Promise<void> {
    const existing = new Set(
      (await this.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name),
    );
    await Promise.all(
      definitions.map(async ({ name, indexes = [] }) => {
        if (!existing.has(name)) await this.db.createCollection(name).catch(ignoreExisting);
        await this.#index(name, indexes);
      }),
    );
  }

  /** An index that is there but for its time of expiry gets the one that is declared: it may come from a setting. */
  async #index(collection: string, indexes: readonly IndexDescription[]): Promise<void> {
    if (indexes.length === 0) return;
    const create = () => this.collection(collection).createIndexes([...indexes]);
    try {
      await create();
    } catch (error) {
      if (!(error instanceof MongoServerError && error.code === indexOptionsConflict)) throw error;
      for (const { key, expireAfterSeconds } of indexes) {
        if (expireAfterSeconds === undefined) continue;
        await this.db.command({ collMod: collection, index: { keyPattern: key, expireAfterSeconds } });
      }
      await create();
    }
  }

  async ping(): Promise<void> {
    await this.db.command({ ping: 1 }, { timeoutMS: 2_000 });
  }

  async close(): Promise<void> {
    await this.client.close();
  }
}

const indexOptionsConflict = 85;
const namespaceExists = 48;
function ignoreExisting(error: unknown): void {
  if (!(error instanceof MongoServerError && error.code === namespaceExists)) throw error;
}
