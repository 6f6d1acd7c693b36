import { deadLetterTopic, factTopics, retryTopic, type ConsumerGroup } from '@marquee/contracts';
import type { IHeaders, Kafka, KafkaMessage, Message, Producer } from 'kafkajs';
import type { Cause } from './failure.ts';
import { presentRanges, readRanges, type ReadMessage } from './topic-reader.ts';

/** Where a message stands, or stood. */
export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** A message that a group could not process, with its cause and where it came from. */
export interface DeadLetterMessage {
  readonly topic: string;
  readonly group: ConsumerGroup;
  /** Where it stands in the group's dead-letter topic. */
  readonly partition: number;
  readonly offset: number;
  /** Where it was read: the topic itself, or the group's retry topic. */
  readonly origin: Position;
  readonly cause: Cause;
  readonly eventId: string | undefined;
  readonly eventType: string | undefined;
  readonly aggregateId: string | undefined;
  readonly failedAt: Date;
  readonly message: Message;
}

const mark = {
  code: 'dlt_code',
  message: 'dlt_message',
  topic: 'dlt_topic',
  partition: 'dlt_partition',
  offset: 'dlt_offset',
  at: 'dlt_at',
};
const marks = new Set(Object.values(mark));

interface FailedMessage {
  readonly topic: string;
  readonly origin: Position;
  readonly message: KafkaMessage;
}

/** The message as it was, and why it failed. Of a personal topic only its place: a person's data stand in one topic. */
export function toDeadLetter({ topic, origin: read, message }: FailedMessage, why: Cause, at: Date): Message {
  const personal = isPersonal(topic);
  const origin = (personal && originIn(message.headers)) || read;
  return {
    key: message.key,
    value: personal ? null : message.value,
    headers: {
      ...message.headers,
      [mark.code]: why.code,
      [mark.message]: personal
        ? 'The cause is in the log of the service, by the trace of the event.'
        : why.message,
      ...placeMarks(origin),
      [mark.at]: at.toISOString(),
    },
  };
}

/** A part of a dead-letter topic's partition, by offsets. */
interface LetterRange {
  readonly partition: number;
  readonly from: number;
  /** First offset that is not read. */
  readonly until: number;
}

/** Whether the topic's dead letters are pointers without data (ADR 0013). */
export const isPersonal = (topic: string): boolean =>
  factTopics.some(({ name, personal }) => name === topic && personal === true);

/** Reads a group's dead letters and sends them back to that group alone. */
export class DeadLetters {
  readonly #kafka: Kafka;
  readonly #producer: Producer;
  readonly #topicName: (topic: string) => string;

  constructor({
    kafka,
    producer,
    topicName,
  }: {
    kafka: Kafka;
    producer: Producer;
    topicName: (topic: string) => string;
  }) {
    this.#kafka = kafka;
    this.#producer = producer;
    this.#topicName = topicName;
  }

  /** The group's dead letters of this topic, oldest first. */
  async list(topic: string, group: ConsumerGroup, limit = 500): Promise<DeadLetterMessage[]> {
    const name = this.#topicName(deadLetterTopic(topic, group));
    const found = await readRanges(this.#kafka, name, await presentRanges(this.#kafka, name), limit);
    return found.map((read) => toLetter(topic, group, read));
  }

  /** Those of a range of offsets, oldest first, as far as they are there; at most `limit`: the next page is after the last. */
  async read(
    topic: string,
    group: ConsumerGroup,
    { partition, from, until }: LetterRange,
    limit = 500,
  ): Promise<DeadLetterMessage[]> {
    const name = this.#topicName(deadLetterTopic(topic, group));
    const range = { partition, from: BigInt(from), until: BigInt(until) };
    const found = await readRanges(this.#kafka, name, [range], limit);
    return found.map((read) => toLetter(topic, group, read));
  }

  /**
   * To the failed group's handler alone, never into the source topic. The inbox sees that an effect happens once.
   *
   * @returns those that were sent: of a personal topic, compaction may have taken the event
   */
  async replay(letters: readonly DeadLetterMessage[]): Promise<DeadLetterMessage[]> {
    const sent: DeadLetterMessage[] = [];
    for (const letter of letters) {
      const message = isPersonal(letter.topic) ? await this.#original(letter) : letter.message;
      if (!message) continue;
      const topic = this.#topicName(retryTopic(letter.topic, letter.group));
      await this.#producer.send({ topic, acks: -1, messages: [message] });
      sent.push(letter);
    }
    return sent;
  }

  /** Absent where compaction has taken it: something newer stands for it, or the person was erased. */
  async #original({ origin }: DeadLetterMessage): Promise<Message | undefined> {
    const { topic, partition, offset } = origin;
    const from = BigInt(offset);
    const [found] = await readRanges(this.#kafka, topic, [{ partition, from, until: from + 1n }], 1);
    if (!found) return undefined;
    const { key, value, headers } = found.message;
    return { key, value, headers: { ...headers, ...placeMarks(origin) } };
  }
}

const text = (headers: IHeaders, key: string) => headers[key]?.toString();

const placeMarks = ({ topic, partition, offset }: Position) => ({
  [mark.topic]: topic,
  [mark.partition]: String(partition),
  [mark.offset]: offset,
});

/** A replayed event of a personal topic still says where it stands: that is where the next replay reads it. */
function originIn(headers: IHeaders = {}): Position | undefined {
  const topic = text(headers, mark.topic);
  const offset = text(headers, mark.offset);
  return topic !== undefined && offset !== undefined
    ? { topic, partition: Number(text(headers, mark.partition)), offset }
    : undefined;
}

function toLetter(
  topic: string,
  group: ConsumerGroup,
  { partition, message: { key, value, offset, headers = {} } }: ReadMessage,
): DeadLetterMessage {
  return {
    topic,
    group,
    partition,
    offset: Number(offset),
    origin: originIn(headers) ?? { topic, partition: 0, offset: '0' },
    cause: { code: text(headers, mark.code) ?? '', message: text(headers, mark.message) ?? '' },
    eventId: text(headers, 'ce_id'),
    eventType: text(headers, 'ce_type'),
    aggregateId: text(headers, 'ce_subject'),
    failedAt: new Date(text(headers, mark.at) ?? 0),
    message: {
      key,
      value,
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !marks.has(name))),
    },
  };
}
