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
  const wanted = await standing(kafka, topic, ranges);
  if (wanted.size === 0) return [];
  const groupId = `${topic}.reader.${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100 });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    return (await consume(consumer, topic, wanted, limit)).slice(0, limit);
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
  limit: number,
): Promise<ReadMessage[]> {
  const found: ReadMessage[] = [];
  const left = new Set(wanted.keys());
  return new Promise((resolve, reject) => {
    const silence = setTimeout(() => {
      reject(new Error(`${topic} could not be read: nothing came for ${patienceMs / 1_000} s`));
    }, patienceMs);
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      clearTimeout(silence);
      reject(payload.error);
    });
    const eachBatch = ({ batch: { partition, messages } }: EachBatchPayload) => {
      silence.refresh();
      const range = wanted.get(partition);
      for (const message of messages) {
        const offset = BigInt(message.offset);
        if (range && offset >= range.from && offset < range.until) found.push({ partition, message });
      }
      // a compacted topic has gaps: it is read once something at or after its last offset has been seen
      const last = messages.at(-1);
      if (range && last && BigInt(last.offset) + 1n >= range.until) left.delete(partition);
      if (left.size === 0 || found.length >= limit) {
        clearTimeout(silence);
        resolve(found);
      }
      return Promise.resolve();
    };
    consumer.run({ autoCommit: false, eachBatch }).catch(reject);
    for (const { partition, from } of wanted.values()) {
      consumer.seek({ topic, partition, offset: from.toString() });
    }
  });
}
