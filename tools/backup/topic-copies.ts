import { consumers, topics, subscribedTopics, retryTopic, type ConsumerGroup } from '@marquee/contracts';
import { asAdmin, scanRanges, type Range, type ReadMessage } from '@marquee/eventing';
import type { Admin } from 'kafkajs';
import type { Say } from '../engines/engine.ts';
import { writeItems } from './files.ts';
import { toLine } from './message-line.ts';
import type { Manifest } from './manifest.ts';
import type { MarketEngines } from './market-engines.ts';

const groups = Object.keys(consumers) as ConsumerGroup[];

/** Where each group goes on reading: what stands before has had its effect in the databases. */
export function readingPlaces({ kafka, prefix }: MarketEngines): Promise<Manifest['groups']> {
  return asAdmin(kafka, async (admin) => {
    const there = new Set(await admin.listTopics());
    return Promise.all(groups.map((group) => placesOf(admin, group, prefix, there)));
  });
}

async function placesOf(admin: Admin, group: ConsumerGroup, prefix: string, there: ReadonlySet<string>) {
  const names = subscribedTopics(group)
    .flatMap(({ name }) => [name, retryTopic(name, group)])
    .filter((name) => there.has(`${prefix}${name}`));
  if (names.length === 0) return { group, offsets: [] };
  const topicsAsked = names.map((name) => `${prefix}${name}`);
  const found = await admin.fetchOffsets({ groupId: `${prefix}${group}`, topics: topicsAsked });
  const offsets = found.flatMap(({ topic, partitions }) =>
    partitions
      .filter(({ offset }) => Number(offset) >= 0)
      .map(({ partition, offset }) => ({ topic: topic.slice(prefix.length), partition, offset })),
  );
  return { group, offsets };
}

export interface TopicExtent {
  readonly topic: string;
  readonly partitions: number;
  readonly ranges: readonly Range[];
}

/** What stands in each topic now. */
export function topicExtents({ kafka, prefix }: MarketEngines): Promise<TopicExtent[]> {
  return asAdmin(kafka, async (admin) => {
    const there = new Set(await admin.listTopics());
    const own = topics.filter(({ name }) => there.has(`${prefix}${name}`));
    return Promise.all(
      own.map(async ({ name: topic }) => {
        const offsets = await admin.fetchTopicOffsets(`${prefix}${topic}`);
        const ranges = offsets
          .map(({ partition, low, high }) => ({ partition, from: BigInt(low), until: BigInt(high) }))
          .filter(({ from, until }) => from < until);
        return { topic, partitions: offsets.length, ranges };
      }),
    );
  });
}

/** The messages of the extents but those that tell of what came `late`. */
export async function writeTopics(
  engines: MarketEngines,
  extents: readonly TopicExtent[],
  { dir, late, say }: { dir: string; late: ReadonlySet<string>; say: Say },
): Promise<Manifest['topics']> {
  const written: Manifest['topics'] = [];
  for (const { topic, partitions, ranges } of extents) {
    const lines = linesOf(engines, `${engines.prefix}${topic}`, ranges, late);
    const entry = await writeItems(dir, `kafka/${topic}.ndjson.gz`, lines);
    if (entry.count > 0) say(`Kafka: ${entry.count} messages of ${topic}`);
    written.push({ ...entry, topic, partitions });
  }
  return written;
}

async function* linesOf(
  { kafka }: MarketEngines,
  topic: string,
  ranges: readonly Range[],
  late: ReadonlySet<string>,
): AsyncGenerator<Uint8Array> {
  for await (const { partition, message } of scanned(kafka, topic, ranges)) {
    if (late.has(message.headers?.['ce_id']?.toString() ?? '')) continue;
    yield Buffer.from(`${toLine(partition, message)}\n`);
  }
}

/** A scan as something to iterate over: the next batch is taken when the last has been used. */
async function* scanned(...[kafka, topic, ranges]: [MarketEngines['kafka'], string, readonly Range[]]) {
  let handOver: (batch: readonly ReadMessage[] | undefined) => void = () => undefined;
  let used: () => void = () => undefined;
  let failure: unknown;
  const nextBatch = () => new Promise<readonly ReadMessage[] | undefined>((resolve) => (handOver = resolve));
  let next = nextBatch();
  let ended = false;
  const scan = scanRanges(kafka, topic, ranges, async (messages) => {
    const taken = new Promise<void>((resolve) => (used = resolve));
    handOver(messages);
    await taken;
    return !ended;
  })
    .catch((error: unknown) => (failure = error))
    .finally(() => handOver(undefined));
  try {
    for (;;) {
      const batch = await next;
      if (!batch) break;
      yield* batch;
      next = nextBatch();
      used();
    }
  } finally {
    ended = true;
    used();
    await scan;
  }
  if (failure instanceof Error) throw failure;
}
