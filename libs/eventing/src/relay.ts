import { setTimeout as sleep } from 'node:timers/promises';
import { Lease, type Mongo } from '@marquee/mongo';
import { stepTaken, type Logger, type Metrics } from '@marquee/telemetry';
import type { Producer } from 'kafkajs';
import type { Filter } from 'mongodb';
import { requestsOf } from './produce-requests.ts';
import { outboxCollection, type Outbox, type OutboxRow } from './outbox.ts';

/** About what a page should carry. */
const eventsAPage = 2_000;
const rowsAPage = 500;
/** A lease outlasts the common page many times over: who follows a stalled relay tells again what that one told. */
const leaseMs = 15_000;
const sendTimeoutMs = 5_000;
/** How long the rows of a topic that refused are left alone, so that those of others go on. */
const refusalMs = 2_000;

/** How soon rows of the service's other processes are seen. A look at an empty outbox costs about 0.1 ms of MongoDB. */
const lookMs = 50;
/** How soon a lease is taken that its holder has let go of. */
const standbyMs = 1_000;

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
 * of a service works at a time, holding a lease. A commit in its own process wakes it at once; those of other processes
 * it finds by looking: a change stream would have MongoDB look at every write of every service (ADR 0003).
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
  readonly #refusing = new Map<string, number>();

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#lease = new Lease(options.mongo, { name: 'outbox-relay', owner: options.owner, ms: leaseMs });
    this.#published = options.metrics.counter('outbox_published_total', 'Events handed to Kafka', ['topic']);
  }

  start(): void {
    this.#stopListening = this.#options.outbox.onCommitted(() => {
      if (this.#lease.remainingMs > 0) this.wake();
    });
    this.#running = this.#run();
  }

  /** Finishes the page in hand and gives up the lease. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#stopListening();
    this.wake();
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
        if (!ours) await this.#rest(standbyMs);
        else if (!(await this.#publishPage())) await this.#rest(lookMs);
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#options.logger.warn({ err: error }, 'the outbox waits: it could not be read');
        await sleep(500, undefined, { signal: this.#stop.signal }).catch(() => undefined);
      }
    }
  }

  /** Whether there may be more. */
  async #publishPage(): Promise<boolean> {
    const rows = await this.#nextPage();
    const topics = [...Map.groupBy(rows, ({ topic }) => topic)];
    const sent = await Promise.all(topics.map(([topic, ofTopic]) => this.#publish(topic, ofTopic)));
    return sent.includes(true);
  }

  /** A large page takes longer than a lease: it is prolonged while it holds, and never taken anew within a page. */
  async #stillOurs(): Promise<boolean> {
    const { remainingMs } = this.#lease;
    return remainingMs > sendTimeoutMs * 2 || (remainingMs > 0 && (await this.#lease.hold()));
  }

  /** False where they wait: the topic refuses them, or the lease is lost. */
  async #publish(topic: string, rows: readonly OutboxRow[]): Promise<boolean> {
    const startedAt = new Date();
    try {
      for (const messages of requestsOf(rows, this.#options.source)) {
        if (!(await this.#stillOurs())) return false;
        const name = this.#options.topicName(topic);
        await this.#options.producer.send({ topic: name, messages, acks: -1, timeout: sendTimeoutMs });
      }
    } catch (error) {
      this.#refusing.set(topic, performance.now() + refusalMs);
      this.#options.logger.warn({ err: error, topic }, 'the outbox waits: it could not be published');
      return false;
    }
    await this.#rows.deleteMany({ _id: { $in: rows.map(({ _id }) => _id) } });
    for (const { events, traceparent } of rows) {
      this.#published.inc({ topic }, events.length);
      const attributes = { 'messaging.system': 'kafka', 'messaging.batch.message_count': events.length };
      stepTaken(traceparent, { name: `publish ${topic}`, kind: 'producer', attributes }, startedAt);
    }
    return true;
  }

  async #nextPage(): Promise<OutboxRow[]> {
    const page: OutboxRow[] = [];
    let events = 0;
    const next = this.#rows.find(this.#notRefusing()).sort({ version: 1, aggregateId: 1 }).limit(rowsAPage);
    for await (const row of next) {
      page.push(row);
      events += row.events.length;
      if (events >= eventsAPage) break;
    }
    return page;
  }

  #notRefusing(): Filter<OutboxRow> {
    for (const [topic, until] of this.#refusing) {
      if (performance.now() >= until) this.#refusing.delete(topic);
    }
    return this.#refusing.size === 0 ? {} : { topic: { $nin: [...this.#refusing.keys()] } };
  }

  async #rest(ms: number): Promise<void> {
    if (!this.#woken && !this.#stop.signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#woken = false;
  }
}
