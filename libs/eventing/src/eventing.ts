import { consumers, type ConsumerGroup, type EventDefinition } from '@marquee/contracts';
import { leaseCollection, type CollectionDefinition, type Mongo } from '@marquee/mongo';
import type { Logger, Metrics } from '@marquee/telemetry';
import { Kafka, logLevel, type Producer } from 'kafkajs';
import { DeadLetters } from './dead-letters.ts';
import { handlerFigures, type HandlerFigures } from './dispatcher.ts';
import { Inbox, inboxCollection, inboxHorizonCollection } from './inbox.ts';
import { InboxRetention } from './inbox-retention.ts';
import { defaultSessionTimeoutMs, type IntakeGate } from './intake.ts';
import { KafkaMonitor } from './kafka-monitor.ts';
import { KafkaTransport } from './kafka-transport.ts';
import { Outbox, outboxCollection } from './outbox.ts';
import { OutboxRelay } from './relay.ts';
import './resting-request-queues.ts';
import { socketsThatEndInSilence } from './silent-sockets.ts';
import { asAdmin } from './topic-reader.ts';

export interface EventingOptions {
  /** The process that speaks, as brokers know it. */
  readonly service: string;
  /** Whose facts they are, where another process of theirs may speak: the CloudEvents source. */
  readonly source?: string;
  readonly brokers: readonly string[];
  readonly mongo: Mongo;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Before the name of every topic and group. */
  readonly prefix?: string;
  readonly sessionTimeoutMs?: number;
  /** How long it is remembered that an event has had its effect; at least 14, by default 90. */
  readonly inboxDays?: number;
}

interface TransportOptions {
  readonly gate?: IntakeGate;
  /** Names a rebuild: see {@link KafkaTransport}. */
  readonly rebuild?: string;
  readonly events?: readonly EventDefinition[];
}

/** Collections that a service which speaks or listens needs in its own database. */
export const eventingCollections: readonly CollectionDefinition[] = [
  outboxCollection,
  inboxCollection,
  inboxHorizonCollection,
  leaseCollection,
];

/** A service's side of Kafka: what it tells (outbox, relay), what it hears (transport), what it could not process. */
export class Eventing {
  readonly outbox: Outbox;
  readonly deadLetters: DeadLetters;
  readonly monitor: KafkaMonitor;
  readonly #options: EventingOptions;
  readonly #kafka: Kafka;
  readonly #producer: Producer;
  readonly #relay: OutboxRelay;
  readonly #inbox: Inbox;
  readonly #retention: InboxRetention;
  readonly #figures: HandlerFigures;

  constructor(options: EventingOptions) {
    this.#options = options;
    const { service, mongo, logger, metrics, now, newId, inboxDays: days = 90 } = options;
    this.#kafka = connectionTo(options);
    this.#figures = handlerFigures(metrics);
    this.#producer = this.#kafka.producer({ allowAutoTopicCreation: false, retry: { retries: 3 } });
    this.outbox = new Outbox(options);
    this.deadLetters = new DeadLetters({
      kafka: this.#kafka,
      producer: this.#producer,
      topicName: this.#topicName,
    });
    this.monitor = new KafkaMonitor({ kafka: this.#kafka, nameOf: this.#topicName });
    this.#relay = new OutboxRelay({
      mongo,
      outbox: this.outbox,
      producer: this.#producer,
      source: `/marquee/${options.source ?? service}`,
      topicName: this.#topicName,
      owner: newId(),
      logger,
      metrics,
    });
    this.#inbox = new Inbox(mongo, now);
    const inbox = this.#inbox;
    this.#retention = new InboxRetention({ mongo, inbox, days, owner: newId(), now, logger, metrics });
  }

  /** @throws KafkaJSError where no broker answers */
  async start({ relay = true } = {}): Promise<void> {
    await this.#producer.connect();
    if (relay) this.#relay.start();
    this.#retention.start();
  }

  /** After the consumers and whatever writes to the outbox have stopped. */
  async stop(): Promise<void> {
    await this.#retention.stop();
    await this.#relay.stop();
    await Promise.all([this.#producer.disconnect(), this.monitor.close()]);
  }

  /** `events`: what the group subscribes to, where that is not all that contracts say. */
  transport(
    group: ConsumerGroup,
    { gate, rebuild, events = consumers[group] }: TransportOptions = {},
  ): KafkaTransport {
    const { mongo, now, logger, prefix = '', sessionTimeoutMs } = this.#options;
    return new KafkaTransport({
      kafka: this.#kafka,
      producer: this.#producer,
      mongo,
      inbox: this.#inbox,
      group,
      events,
      prefix,
      now,
      logger,
      figures: this.#figures,
      ...(gate ? { gate } : {}),
      ...(rebuild ? { rebuild } : {}),
      ...(sessionTimeoutMs ? { sessionTimeoutMs } : {}),
    });
  }

  async ping(): Promise<void> {
    await asAdmin(this.#kafka, (admin) => admin.describeCluster());
  }

  readonly #topicName = (topic: string) => `${this.#options.prefix ?? ''}${topic}`;
}

const requestTimeoutMs = 15_000;

function connectionTo(options: EventingOptions): Kafka {
  const { service, brokers, logger, sessionTimeoutMs = defaultSessionTimeoutMs } = options;
  // The longest that a broker lets a request wait: one that joins a group, for all the others to join.
  const longestMs = Math.max(requestTimeoutMs, sessionTimeoutMs * 2);
  return new Kafka({
    clientId: service,
    brokers: [...brokers],
    logLevel: logLevel.WARN,
    connectionTimeout: 3_000,
    requestTimeout: requestTimeoutMs,
    socketFactory: socketsThatEndInSilence(longestMs + 5_000),
    retry: { retries: 10, initialRetryTime: 100, maxRetryTime: 5_000 },
    logCreator:
      () =>
      ({ level, log }) => {
        const { message, ...rest } = log;
        if (level === logLevel.ERROR) logger.warn(rest, `kafka: ${message}`);
        else logger.debug(rest, `kafka: ${message}`);
      },
  });
}
