import type { Say } from '../engines/engine.ts';
import { Timestamp, type Db } from 'mongodb';
import { z } from 'zod';
import { writeItems } from './files.ts';
import type { Manifest } from './manifest.ts';
import { BackupError, databaseNames, type MarketEngines } from './market-engines.ts';

/** Who holds what for some seconds means nothing afterwards. */
const leftOut = new Set(['leases']);
const documentsABatch = 1_000;

const SnapshotRead = z.object({ cursor: z.object({ atClusterTime: z.instanceof(Timestamp).optional() }) });

/**
 * This instant: whatever is read at it afterwards, in any database, was committed by then.
 * @throws BackupError where there is no market
 */
export async function instantNow({ mongo, prefix }: MarketEngines): Promise<Timestamp> {
  const command = { find: 'outbox', limit: 1, readConcern: { level: 'snapshot' } };
  for (const name of databaseNames) {
    const answer = await mongo.db(`${prefix}${name}`).command(command);
    const { atClusterTime } = SnapshotRead.parse(answer).cursor;
    // A collection that is not there has no instants.
    if (atClusterTime) return atClusterTime;
  }
  throw new BackupError('There is no market: none of its services has ever run on this MongoDB.');
}

/** All documents of all services' databases, as they were at the instant. */
export async function writeSnapshot(
  { mongo, prefix }: MarketEngines,
  { dir, at, say }: { dir: string; at: Timestamp; say: Say },
): Promise<Manifest['collections']> {
  const written: Manifest['collections'] = [];
  for (const database of databaseNames) {
    const db = mongo.db(`${prefix}${database}`);
    const found = await db.listCollections({}, { nameOnly: true }).toArray();
    for (const { name: collection } of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (collection.startsWith('system.') || leftOut.has(collection)) continue;
      const file = `mongodb/${database}/${collection}.bson.gz`;
      const entry = await writeItems(dir, file, documentsAt(db, collection, at));
      if (entry.count > 0) say(`${database}: ${entry.count} ${collection}`);
      written.push({ ...entry, database, collection });
    }
  }
  return written;
}

async function* documentsAt(db: Db, collection: string, at: Timestamp): AsyncGenerator<Uint8Array> {
  const readConcern = { level: 'snapshot', atClusterTime: at };
  const find = { find: collection, filter: {}, batchSize: documentsABatch, readConcern };
  // As bytes: nothing of a document's types is lost on the way.
  const cursor = db.runCursorCommand(find, { raw: true }).setBatchSize(documentsABatch);
  for await (const document of cursor) yield document as Uint8Array;
}

const windowParameter = 'minSnapshotHistoryWindowInSeconds';

/**
 * MongoDB keeps what was for five minutes; a large market takes longer to copy. Where we may set it, the time is longer
 * while `work` runs.
 */
export async function withHistory<Result>(
  { mongo }: MarketEngines,
  { seconds, say }: { seconds: number; say: Say },
  work: () => Promise<Result>,
): Promise<Result> {
  const admin = mongo.db('admin');
  const set = (value: unknown) => admin.command({ setParameter: 1, [windowParameter]: value });
  let before: number | undefined;
  try {
    before = Number((await admin.command({ getParameter: 1, [windowParameter]: 1 }))[windowParameter]);
    await set(seconds);
  } catch (error) {
    say(
      `MongoDB keeps its history as long as it is set to (${String(error)}); a copy that takes longer fails.`,
    );
  }
  try {
    return await work();
  } finally {
    if (before !== undefined) await set(before).catch(() => say(`${windowParameter} was ${before} before.`));
  }
}
