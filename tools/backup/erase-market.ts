import { setTimeout as sleep } from 'node:timers/promises';
import { consumers, topics } from '@marquee/contracts';
import { asAdmin } from '@marquee/eventing';
import type { Admin } from 'kafkajs';
import { BackupError, databaseNames, type MarketEngines } from './market-engines.ts';

const groups = Object.keys(consumers);

/** @throws BackupError where a service of the market runs: it would write into what is being restored */
export async function requireStopped({ mongo, kafka, prefix }: MarketEngines): Promise<void> {
  const { groups: described } = await asAdmin(kafka, (admin) =>
    admin.describeGroups(groups.map((group) => `${prefix}${group}`)),
  );
  const reading = described.filter(({ members }) => members.length > 0).map(({ groupId }) => groupId);
  const telling = await Promise.all(databaseNames.map((name) => relayRuns(mongo.db(`${prefix}${name}`))));
  const running = [...reading, ...databaseNames.filter((_, at) => telling[at])];
  if (running.length === 0) return;
  throw new BackupError(
    `Stop the market first: ${[...new Set(running)].join(', ')} ${running.length > 1 ? 'run' : 'runs'} (a service that was killed counts as running for 15 s).`,
  );
}

async function relayRuns(db: ReturnType<MarketEngines['mongo']['db']>): Promise<boolean> {
  const held = { _id: 'outbox-relay', $expr: { $gt: ['$until', '$$NOW'] } };
  return (await db.collection<{ _id: string }>('leases').countDocuments(held)) > 0;
}

/** What stands in the market: names of collections and topics that are not empty. */
export async function contentsOf({ mongo, kafka, prefix }: MarketEngines): Promise<string[]> {
  const inMongo = await Promise.all(
    databaseNames.map(async (name) => {
      const db = mongo.db(`${prefix}${name}`);
      const found = await db.listCollections({}, { nameOnly: true }).toArray();
      const first = await Promise.all(found.map((one) => db.collection(one.name).findOne()));
      // Marks and leases are of processes, not of people.
      return found
        .filter((one, at) => first[at] !== null && !['leases', 'migrations'].includes(one.name))
        .map((one) => `${name}.${one.name}`);
    }),
  );
  const inKafka = await asAdmin(kafka, async (admin) => {
    const own = await topicsThere(admin, prefix);
    const offsets = await Promise.all(own.map((topic) => admin.fetchTopicOffsets(topic)));
    return own.filter((_, at) => offsets[at]?.some(({ low, high }) => low !== high));
  });
  return [...inMongo.flat(), ...inKafka];
}

/** Deletes the market's databases, topics and groups. */
export async function eraseMarket({ mongo, kafka, prefix }: MarketEngines): Promise<void> {
  await Promise.all(databaseNames.map((name) => mongo.db(`${prefix}${name}`).dropDatabase()));
  await asAdmin(kafka, async (admin) => {
    const { groups: known } = await admin.listGroups();
    const own = known
      .map(({ groupId }) => groupId)
      .filter((id) => groups.some((group) => id === prefix + group));
    if (own.length > 0) await admin.deleteGroups(own);
    const there = await topicsThere(admin, prefix);
    if (there.length > 0) await admin.deleteTopics({ topics: there });
    await untilGone(admin, prefix);
  });
}

async function topicsThere(admin: Admin, prefix: string): Promise<string[]> {
  const there = new Set(await admin.listTopics());
  return topics.map(({ name }) => `${prefix}${name}`).filter((name) => there.has(name));
}

async function untilGone(admin: Admin, prefix: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while ((await topicsThere(admin, prefix)).length > 0) {
    if (Date.now() > deadline) throw new BackupError('Kafka has not deleted the topics within a minute.');
    await sleep(200);
  }
}
