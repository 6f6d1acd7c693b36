import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { suggestionTopic } from '@marquee/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient, type Db } from 'mongodb';
import { build } from '../../../tools/build.ts';
import { startNotification } from '../mail/notification-service.ts';
import { usedBetween } from '../pipeline/cpu-seconds.ts';
import { OwnEngines } from '../pipeline/own-engines.ts';
import type { Findings } from '../report.ts';
import { backlogOfSuggestions, type BacklogSizes } from './backlog-of-suggestions.ts';

interface TellOptions extends BacklogSizes {
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly cpuProfiles: string | undefined;
}

const patienceMs = 600_000;
/** Messages a request to the broker. */
const atATime = 1_000;
/** What the pipeline's budget asks of each of its parts. */
const budget = 2_000;

/** From suggestions in Kafka to the inboxes of their buyers: how many a second, and what one costs. */
export async function runTell({ signal, say, cpuProfiles, ...sizes }: TellOptions): Promise<Findings> {
  await build();
  await using engines = await OwnEngines.start(signal);
  await using opened = new AsyncDisposableStack();
  const service = await startNotification({
    engines: engines.env,
    // Nobody here has an address: no mail is sent.
    smtpUrl: 'smtp://127.0.0.1:9',
    dir: join(engines.dir, 'services'),
    profiles: cpuProfiles,
    signal,
  });
  opened.defer(() => service.stop());
  await using client = await new MongoClient(engines.env.MONGODB_URL).connect();
  const database = client.db('notification');
  const messages = backlogOfSuggestions(sizes);
  say(`notification runs; ${messages.length} suggestions of about ${messages[0]?.value?.length} bytes`);
  const cpu = () => ({ ...engines.cpuSeconds(), notification: service.cpuSeconds() });
  const before = cpu();
  const startedAt = performance.now();
  await publish(engines.env.KAFKA_BROKERS, messages);
  await untilTold(database, messages.length, () => {
    signal.throwIfAborted();
    service.assertAlive();
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  const used = usedBetween(before, cpu());
  await assertCounted(database, sizes);
  const microseconds = Object.entries(used)
    .map(([name, spent]) => `${name} ${Math.round((spent * 1e6) / messages.length)}`)
    .join(', ');
  return {
    results: [
      {
        id: 'TELL',
        name: `told to buyers, ${sizes.listings} listings of ${sizes.fits} suggestions, ${sizes.buyers} buyers`,
        value: messages.length / seconds,
        unit: 'suggestions/s',
        budget,
        better: 'more',
        rivals: [],
      },
    ],
    notes: [
      `${messages.length} suggestions in ${seconds.toFixed(1)} s; every one is counted by an inbox`,
      `microseconds of a core a suggestion: ${microseconds}`,
    ],
  };
}

async function publish(brokers: string, messages: ReturnType<typeof backlogOfSuggestions>): Promise<void> {
  const producer = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.ERROR }).producer();
  await producer.connect();
  for (let at = 0; at < messages.length; at += atATime) {
    await producer.send({ topic: suggestionTopic.name, messages: messages.slice(at, at + atATime) });
  }
  await producer.disconnect();
}

async function untilTold(database: Db, count: number, stillWorthIt: () => void): Promise<void> {
  const end = performance.now() + patienceMs;
  const counted = database.collection('counted_suggestions');
  // The estimate, which costs nothing, counts what is not committed yet.
  while ((await counted.estimatedDocumentCount()) < count || (await counted.countDocuments()) < count) {
    stillWorthIt();
    if (performance.now() > end) throw new Error('The buyers were not told in time.');
    await sleep(20);
  }
}

/** @throws Error where the inboxes do not add up: then the figure is worth nothing */
async function assertCounted(database: Db, { listings, buyers, fits }: BacklogSizes): Promise<void> {
  const entries = await database
    .collection<{ memberId: string; data: { count: number } }>('entries')
    .find({}, { projection: { memberId: 1, 'data.count': 1 } })
    .toArray();
  const counted = entries.reduce((sum, { data }) => sum + data.count, 0);
  const told = new Set(entries.map(({ memberId }) => memberId)).size;
  if (counted !== listings * fits || told !== buyers) {
    throw new Error(`${told} inboxes count ${counted} suggestions, not ${buyers} and ${listings * fits}.`);
  }
}
