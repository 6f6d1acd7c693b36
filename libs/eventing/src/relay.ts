import { setTimeout as sleep } from 'node:timers/promises';
import { Lease, type Mongo } from '@marquee/mongo';
import type { Logger, Metrics } from '@marquee/telemetry';
import type { ChangeStream } from 'mongodb';
import type { Message, Producer, TopicMessages } from 'kafkajs';
import { toKafkaMessage } from './cloud-event.ts';
import { outboxCollection, type Outbox, type OutboxRow } from './outbox.ts';

/** About what one produce request should carry. */
const eventsAPage = 2_000;
const rowsAPage = 500;
/** A page is sent only while the lease outlasts the longest that sending may take. */
const leaseMs = 15_000;
const sendTimeoutMs = 5_000;

interface RelayOptions {
  readonly mongo: Mongo;
  readonly outbox: Outbox;
  readonly producer: Producer;
  readonly source: string;
  readonly topicName: (topic: string) => string;
  readonly owner: string;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/**
 * Publishes the outbox in order of version, at least once: a row goes only after the brokers have its events. One relay
 * of a service works at a time, holding a lease. What wakes it early (a commit here, the change stream) may be lost: it
 * looks every second anyway.
 */
export class OutboxRelay {
  readonly #options: RelayOptions;
  readonly #lease: Lease;
  readonly #published;
  readonly #stop = new AbortController();
  #wake: () => void = () => undefined;
  #woken = false;
  #running: Promise<void> | undefined;
  #stopListening: () => void = () => undefined;
  #changes: ChangeStream<OutboxRow> | undefined;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#lease = new Lease(options.mongo, { name: 'outbox-relay', owner: options.owner, ms: leaseMs });
    this.#published = options.metrics.counter('outbox_published_total', 'Events handed to Kafka', ['topic']);
  }

  start(): void {
    this.#stopListening = this.#options.outbox.onCommitted(() => this.wake());
    this.#watch();
    this.#running = this.#run();
  }

  /** Finishes the page in hand and gives up the lease. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#stopListening();
    this.wake();
    await this.#changes?.close();
    await this.#running;
    await this.#lease.release().catch(() => undefined);
  }

  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  get #rows() {
    return this.#options.mongo.collection<OutboxRow>(outboxCollection.name);
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      try {
        const ours = this.#lease.remainingMs > sendTimeoutMs * 2 || (await this.#lease.hold());
        const full = ours && (await this.publishPage()) > 0;
        if (!full) await this.#rest();
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#options.logger.warn({ err: error }, 'the outbox waits: it could not be published');
        await sleep(500, undefined, { signal: this.#stop.signal }).catch(() => undefined);
      }
    }
  }

  /** The number of rows that were published. */
  async publishPage(): Promise<number> {
    const rows = await this.#nextPage();
    if (rows.length === 0) return 0;
    await this.#options.producer.sendBatch({
      topicMessages: this.#messages(rows),
      acks: -1,
      timeout: sendTimeoutMs,
    });
    await this.#rows.deleteMany({ _id: { $in: rows.map(({ _id }) => _id) } });
    for (const { topic, events } of rows) this.#published.inc({ topic }, events.length);
    return rows.length;
  }

  async #nextPage(): Promise<OutboxRow[]> {
    const page: OutboxRow[] = [];
    let events = 0;
    for await (const row of this.#rows.find().sort({ version: 1, aggregateId: 1 }).limit(rowsAPage)) {
      page.push(row);
      events += row.events.length;
      if (events >= eventsAPage) break;
    }
    return page;
  }

  #messages(rows: readonly OutboxRow[]): TopicMessages[] {
    const byTopic = new Map<string, Message[]>();
    for (const { topic, events, time, traceparent } of rows) {
      const messages = byTopic.get(topic) ?? [];
      byTopic.set(topic, messages);
      for (const event of events)
        messages.push(toKafkaMessage(event, { source: this.#options.source, time, traceparent }));
    }
    return [...byTopic].map(([topic, messages]) => ({ topic: this.#options.topicName(topic), messages }));
  }

  async #rest(): Promise<void> {
    if (!this.#woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1_000);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (this.#stop.signal.aborted) this.#wake();
      });
    }
    this.#woken = false;
  }

  /** Rows of other processes; where the stream breaks, the relay's own rhythm is enough until it is there again. */
  #watch(): void {
    if (this.#stop.signal.aborted) return;
    this.#changes = this.#rows.watch([{ $match: { operationType: 'insert' } }, { $project: { _id: 1 } }]);
    this.#changes.on('change', () => this.wake());
    this.#changes.once('error', () => {
      setTimeout(() => this.#watch(), 5_000).unref();
    });
  }
}
