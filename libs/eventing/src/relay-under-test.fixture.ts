import { randomUUID } from 'node:crypto';
import { Mongo } from '@marquee/mongo';
import { createLogger, Metrics } from '@marquee/telemetry';
import { Kafka, logLevel, type Producer } from 'kafkajs';
import { brokers } from './company-events.fixture.ts';
import { Outbox } from './outbox.ts';
import { OutboxRelay } from './relay.ts';

export async function connectProducer(): Promise<Producer> {
  const kafka = new Kafka({ clientId: 'relay-spec', brokers: brokers(), logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  return producer;
}

/** A relay with a producer that does something of its own around each request. */
export const createRelay = (prefix: string, mongo: Mongo, producer: Producer): [OutboxRelay, Outbox] => {
  const outbox = new Outbox({ mongo, now: () => new Date(), newId: randomUUID });
  const relay = new OutboxRelay({
    mongo,
    outbox,
    producer,
    source: '/marquee/relay-spec',
    topicName: (topic) => `${prefix}${topic}`,
    owner: randomUUID(),
    logger: createLogger({ service: 'relay-spec', level: process.env['LOG_LEVEL'] ?? 'silent' }),
    metrics: new Metrics('relay-spec'),
  });
  return [relay, outbox];
};

/** The producer, with each request in other hands. */
export const sendingThrough = (
  producer: Producer,
  send: (record: Parameters<Producer['send']>[0]) => ReturnType<Producer['send']>,
): Producer => ({ ...producer, send });
