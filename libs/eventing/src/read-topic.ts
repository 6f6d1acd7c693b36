import { Kafka, logLevel } from 'kafkajs';
import { presentRanges, readRanges } from './topic-reader.ts';

/** What is said of an event outside its data. */
export interface EventMark {
  readonly id: string;
  /** With the version, as CloudEvents has it. */
  readonly type: string;
  readonly aggregateId: string;
  readonly version: number;
}

/** The events that stand in a topic now; `topic` is its name at the broker. For tests and tools. */
export async function readTopic(brokers: string, topic: string): Promise<EventMark[]> {
  const kafka = new Kafka({
    clientId: 'marquee-reader',
    brokers: brokers.split(','),
    logLevel: logLevel.NOTHING,
  });
  const found = await readRanges(kafka, topic, await presentRanges(kafka, topic));
  return found.map(({ message: { headers = {} } }) => ({
    id: String(headers['ce_id']),
    type: String(headers['ce_type']),
    aggregateId: String(headers['ce_subject']),
    version: Number(headers['ce_aggregateversion']?.toString()),
  }));
}
