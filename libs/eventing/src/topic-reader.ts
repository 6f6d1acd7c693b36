import { randomUUID } from 'node:crypto';
import type { Admin, Kafka, KafkaMessage } from 'kafkajs';

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

/** Reads the ranges of a topic, at most `limit` messages, leaving no group behind. */
export async function readRanges(
  kafka: Kafka,
  topic: string,
  ranges: readonly Range[],
  limit = Infinity,
): Promise<ReadMessage[]> {
  const found: ReadMessage[] = [];
  if (ranges.length === 0) return found;
  const groupId = `${topic}.reader.${randomUUID()}`;
  const consumer = kafka.consumer({ groupId });
  const wanted = new Map(ranges.map((range) => [range.partition, range]));
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        reject(payload.error);
      });
      const left = new Set(wanted.keys());
      void consumer.run({
        autoCommit: false,
        eachBatch: ({ batch: { partition, messages } }) => {
          const range = wanted.get(partition);
          for (const message of messages) {
            const offset = BigInt(message.offset);
            if (range && offset >= range.from && offset < range.until) found.push({ partition, message });
          }
          // a compacted topic has gaps: it is read once something at or after its last offset has been seen
          const last = messages.at(-1);
          if (range && last && BigInt(last.offset) + 1n >= range.until) left.delete(partition);
          if (left.size === 0 || found.length >= limit) resolve();
          return Promise.resolve();
        },
      });
      for (const { partition, from } of ranges) consumer.seek({ topic, partition, offset: from.toString() });
    });
  } finally {
    await consumer.disconnect();
    await asAdmin(kafka, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
  }
  return found.slice(0, limit);
}
