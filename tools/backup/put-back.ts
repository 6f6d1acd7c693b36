import { factTopics } from '@marquee/contracts';
import { BSON, type Collection, type Document } from 'mongodb';
import type { Say } from '../engines/engine.ts';
import { contentsOf, eraseMarket, requireStopped } from './erase-market.ts';
import { checkFile, readDocuments } from './files.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { BackupError, type MarketEngines } from './market-engines.ts';
import { OffsetMap } from './offset-map.ts';
import { makeTopics, restoreGroups, restoreTopic } from './topic-restore.ts';

export interface RestoreOptions {
  readonly dir: string;
  readonly say: Say;
  /** Also over a market that is not empty, which is deleted. */
  readonly force?: boolean;
}

/**
 * Makes the market what it was at the backup's instant. Its indexes are made by the services when they start.
 * @throws BackupError where a file is damaged, the market runs, or is not empty; nothing has been changed then
 */
export async function putBack(
  engines: MarketEngines,
  { dir, say, force = false }: RestoreOptions,
): Promise<Manifest> {
  const manifest = await readManifest(dir);
  for (const file of [...manifest.collections, ...manifest.topics]) await checkFile(dir, file);
  say(`The backup of ${manifest.takenAt} is whole.`);
  await requireStopped(engines);
  const contents = await contentsOf(engines);
  if (contents.length > 0 && !force) {
    throw new BackupError(
      `The market is not empty (${contents.slice(0, 3).join(', ')}${contents.length > 3 ? ', ...' : ''}): --force deletes it and restores the backup.`,
    );
  }
  await eraseMarket(engines);
  await restoreTopics(engines, dir, manifest, say);
  for (const copy of manifest.collections) {
    const { database, collection, count } = copy;
    const rows = engines.mongo.db(`${engines.prefix}${database}`).collection(collection);
    await insertAll(rows, readDocuments(dir, copy));
    if (count > 0) say(`${database}: ${count} ${collection}`);
  }
  return manifest;
}

async function restoreTopics(
  engines: MarketEngines,
  dir: string,
  { topics, groups }: Manifest,
  say: Say,
): Promise<void> {
  await makeTopics(engines, topics);
  const offsets = new OffsetMap();
  const producer = engines.kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    // Facts first: dead letters may name where one stands.
    const isFact = ({ topic }: { topic: string }) => factTopics.some(({ name }) => name === topic);
    for (const copy of [...topics.filter(isFact), ...topics.filter((copy) => !isFact(copy))]) {
      await restoreTopic({ engines, producer, dir, offsets }, copy);
      if (copy.count > 0) say(`Kafka: ${copy.count} messages of ${copy.topic}`);
    }
  } finally {
    await producer.disconnect();
  }
  await restoreGroups(engines, groups, offsets);
}

const documentsAPage = 1_000;
const bytesAPage = 8_000_000;
/** Every number stays of its kind. */
const asItWas = { promoteValues: false, promoteLongs: false, bsonRegExp: true };

async function insertAll(rows: Collection, documents: AsyncIterable<Buffer>): Promise<void> {
  let page: Document[] = [];
  let bytes = 0;
  const insert = async () => {
    if (page.length > 0)
      await rows.insertMany(page, {
        ordered: false,
        writeConcern: { w: 'majority' },
        forceServerObjectId: true,
      });
    [page, bytes] = [[], 0];
  };
  for await (const document of documents) {
    if (page.length >= documentsAPage || bytes + document.length > bytesAPage) await insert();
    page.push(BSON.deserialize(document, asItWas));
    bytes += document.length;
  }
  await insert();
}
