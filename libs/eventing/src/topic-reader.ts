import { randomUUID } from 'node:crypto';
import type { Admin, Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';

export interface Range {
  readonly partition: number;
  readonly from: bigint;
  /** First offset that is not read. */
  readonly until: bigint;
}

export interface ReadMessage {
  readonly partition: number;
  readonly message: KafkaMessage;
}

export async function asAdmin<Result>(
  kafka: Kafka,
  work: (admin: Admin) => Promise<Result>,
): Promise<Result> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** What stands in a topic now. */
export async function presentRanges(kafka: Kafka, topic: string): Promise<Range[]> {
  const offsets = await asAdmin(kafka, (admin) => admin.fetchTopicOffsets(topic));
  return offsets
    .map(({ partition, low, high }) => ({ partition, from: BigInt(low), until: BigInt(high) }))
    .filter(({ from, until }) => from < until);
}

/** Longest silence of a broker while something is still to be read. */
const patienceMs = 15_000;

/**
 * Reads the ranges of a topic as far as they are there, at most `limit` messages, leaving no group behind.
 * @throws Error where nothing comes for 15 s
 */
export async function readRanges(
  kafka: Kafka,
  topic: string,
  ranges: readonly Range[],
  limit = Infinity,
): Promise<ReadMessage[]> {
  const found: ReadMessage[] = [];
  await scanRanges(kafka, topic, ranges, async (messages) => {
    found.push(...messages);
    return found.length < limit;
  });
  return found.slice(0, limit);
}

/** Takes messages of one partition, in order; whether it wants more. */
type Take = (messages: readonly ReadMessage[]) => Promise<boolean>;

/**
 * The same for more than memory holds: the messages come as they are read.
 * @throws Error where nothing comes for 15 s; what `take` throws
 */
export async function scanRanges(
  kafka: Kafka,
  topic: string,
  ranges: readonly Range[],
  take: Take,
): Promise<void> {
  const wanted = await standing(kafka, topic, ranges);
  if (wanted.size === 0) return;
  const groupId = `${topic}.reader.${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100 });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consume(consumer, topic, wanted, take);
  } finally {
    await consumer.disconnect();
    await asAdmin(kafka, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
  }
}

/** What of the ranges is in the topic now: what is not would be waited for in vain. */
async function standing(kafka: Kafka, topic: string, ranges: readonly Range[]): Promise<Map<number, Range>> {
  if (ranges.length === 0) return new Map();
  const present = new Map((await presentRanges(kafka, topic)).map((range) => [range.partition, range]));
  return new Map(
    ranges.flatMap(({ partition, from, until }) => {
      const there = present.get(partition);
      if (!there || until <= there.from || from >= there.until) return [];
      const first = from > there.from ? from : there.from;
      const end = until < there.until ? until : there.until;
      return [[partition, { partition, from: first, until: end }] as const];
    }),
  );
}

async function consume(
  consumer: Consumer,
  topic: string,
  wanted: ReadonlyMap<number, Range>,
  take: Take,
): Promise<void> {
  const left = new Set(wanted.keys());
  return new Promise((resolve, reject) => {
    const silence = setTimeout(() => {
      reject(new Error(`${topic} could not be read: nothing came for ${patienceMs / 1_000} s`));
    }, patienceMs);
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      clearTimeout(silence);
      reject(payload.error);
    });
    const end = (error?: Error) => {
      clearTimeout(silence);
      if (error) reject(error);
      else resolve();
    };
    const eachBatch = async ({ batch: { partition, messages } }: EachBatchPayload) => {
      silence.refresh();
      const range = wanted.get(partition);
      if (!range || !left.has(partition)) return;
      const within = messages.filter(({ offset }) => isWithin(range, BigInt(offset)));
      const more = await take(within.map((message) => ({ partition, message }))).catch(end);
      // a compacted topic has gaps: it is read once something at or after its last offset has been seen
      const last = messages.at(-1);
      if (last && BigInt(last.offset) + 1n >= range.until) left.delete(partition);
      if (left.size === 0 || more === false) end();
    };
    consumer.run({ autoCommit: false, eachBatch }).catch(reject);
    for (const { partition, from } of wanted.values()) {
      consumer.seek({ topic, partition, offset: from.toString() });
    }
  });
}

const isWithin = ({ from, until }: Range, offset: bigint) => offset >= from && offset < until;
