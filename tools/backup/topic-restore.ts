import { factTopics, topics } from '@marquee/contracts';
import { createTopics } from '@marquee/eventing/create-topics';
import type { Message, Producer, TopicPartitionOffset } from 'kafkajs';
import { readLines } from './files.ts';
import type { Manifest } from './manifest.ts';
import type { MarketEngines } from './market-engines.ts';
import { fromLine, type CopiedMessage } from './message-line.ts';
import { OffsetMap } from './offset-map.ts';

/** A page of messages of one partition, within what a broker takes at once. */
const messagesAPage = 500;
const bytesAPage = 700_000;

type TopicCopy = Manifest['topics'][number];

interface Restoring {
  readonly engines: MarketEngines;
  readonly producer: Producer;
  readonly dir: string;
  readonly offsets: OffsetMap;
}

/** As many partitions as there were; and kept for ever from the start, as old messages would be deleted at once. */
export async function makeTopics(
  { brokers, prefix }: MarketEngines,
  copies: readonly TopicCopy[],
): Promise<void> {
  const configOf = (topic: string) =>
    topics.find(({ name }) => name === topic)?.config ?? { 'retention.ms': '-1' };
  const asBefore = copies.map(({ topic, partitions }) => ({
    name: topic,
    partitions,
    config: configOf(topic),
  }));
  await createTopics(brokers, asBefore, prefix);
  await createTopics(brokers, topics, prefix);
}

/** Each message goes to the partition it was in: the order of a key holds only there. */
export async function restoreTopic(restoring: Restoring, copy: TopicCopy): Promise<void> {
  const { dir } = restoring;
  const pages = new Map<number, CopiedMessage[]>();
  const room = new Map<number, number>();
  for await (const line of readLines(dir, copy)) {
    const message = fromLine(line);
    const { partition } = message;
    const left = room.get(partition) ?? bytesAPage;
    const page = pages.get(partition) ?? [];
    const bytes = sizeOf(message);
    if (page.length >= messagesAPage || (page.length > 0 && bytes > left)) {
      await send(restoring, copy.topic, page.splice(0));
      room.set(partition, bytesAPage - bytes);
    } else room.set(partition, left - bytes);
    page.push(message);
    pages.set(partition, page);
  }
  for (const page of pages.values()) await send(restoring, copy.topic, page);
}

const sizeOf = ({ key, value, headers }: CopiedMessage) =>
  (key?.length ?? 0) +
  (value?.length ?? 0) +
  Object.entries(headers).reduce((sum, [name, header]) => sum + name.length + header.length, 100);

async function send(
  { engines, producer, offsets }: Restoring,
  topic: string,
  page: readonly CopiedMessage[],
): Promise<void> {
  const [first] = page;
  if (!first) return;
  const { partition } = first;
  const name = `${engines.prefix}${topic}`;
  const messages = page.map((message) => withPlaceNow(message, engines.prefix, offsets));
  const [sent] = await producer.send({ topic: name, acks: -1, messages });
  // As the broker says, not as counted: a page that was sent twice after a lost answer stands there twice.
  const base = BigInt(sent?.baseOffset ?? '0');
  page.forEach(({ offset }, at) => offsets.add({ topic, partition, was: offset, is: base + BigInt(at) }));
}

const personal = new Set(factTopics.filter((topic) => topic.personal).map(({ name }) => name));

/** A dead letter of a personal topic is read where it stood: it has to say where that is by now. */
function withPlaceNow(message: CopiedMessage, prefix: string, offsets: OffsetMap): Message {
  const { partition, timestamp, key, value, headers } = message;
  const [named, at, offset] = ['dlt_topic', 'dlt_partition', 'dlt_offset'].map((mark) =>
    headers[mark]?.toString(),
  );
  // The market may have another prefix by now.
  const topic = [...personal].find((name) => named?.endsWith(name));
  const is = topic && offsets.of({ topic, partition: Number(at), was: BigInt(offset ?? 0) });
  const place =
    is === undefined || topic === undefined ? {} : { dlt_topic: `${prefix}${topic}`, dlt_offset: String(is) };
  return { partition, timestamp, key, value, headers: { ...headers, ...place } };
}

/** The groups go on where they were; what stood there may have another offset now. */
export async function restoreGroups(
  engines: MarketEngines,
  groups: Manifest['groups'],
  offsets: OffsetMap,
): Promise<void> {
  const { kafka, prefix } = engines;
  await Promise.all(
    groups.map(async ({ group, offsets: places }) => {
      const commits = places.map(({ topic, partition, offset }) => ({
        topic: `${prefix}${topic}`,
        partition,
        offset: String(offsets.nextOf({ topic, partition, was: BigInt(offset) })),
      }));
      if (commits.length > 0) await commitAs(kafka, `${prefix}${group}`, commits);
    }),
  );
}

/** As a member that joins, commits and leaves: the admin client would do so for each topic apart, seconds each. */
async function commitAs(
  kafka: MarketEngines['kafka'],
  groupId: string,
  commits: readonly TopicPartitionOffset[],
): Promise<void> {
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false });
  const joined = new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.GROUP_JOIN, () => resolve());
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...new Set(commits.map(({ topic }) => topic))] });
    await consumer.run({ autoCommit: false, eachBatch: () => Promise.resolve() });
    await joined;
    await consumer.commitOffsets([...commits]);
  } finally {
    await consumer.disconnect();
  }
}
