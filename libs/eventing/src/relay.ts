import { setTimeout as sleep } from 'node:timers/promises';
import { Lease, type Mongo } from '@marquee/mongo';
import { stepTaken, type Logger, type Metrics } from '@marquee/telemetry';
import type { Producer } from 'kafkajs';
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

/** How soon rows of the service's other processes are seen: while those are at work, and at most, when there were none for a while. */
const lookMs = { atWork: 50, most: 400 };
/** So long after the last rows of another process more are likely. */
const atWorkMs = 2_000;
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
 * Publishes the outbox, each topic in order of version and by itself, at least once: a row goes only after the brokers
 * have its events. One relay of a service works at a time, holding a lease. A commit in its own process wakes it at once; those of other processes
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
  /** Topics of which a page is in hand. */
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #refusing = new Map<string, number>();
  /** Counts how often the lease was taken after it had been lost: a page of an earlier time is another's by now. */
  #term = 0;

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

  /** Finishes the pages in hand and gives up the lease. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#stopListening();
    this.wake();
    await this.#running;
    await Promise.all(this.#lanes.values());
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
    let restMs = lookMs.atWork;
    let seenOthersAt = -Infinity;
    let isWoken = false;
    while (!this.#stop.signal.aborted) {
      try {
        if (await this.#isOurs()) {
          const hasBegun = await this.#beginLanes();
          if (hasBegun && !isWoken) seenOthersAt = performance.now();
          const areAtWork = performance.now() - seenOthersAt < atWorkMs;
          restMs = areAtWork ? lookMs.atWork : Math.min(restMs * 2, lookMs.most);
          isWoken = await this.#rest(restMs);
        } else isWoken = await this.#rest(standbyMs);
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#options.logger.warn({ err: error }, 'the outbox waits: it could not be read');
        await sleep(500, undefined, { signal: this.#stop.signal }).catch(() => undefined);
      }
    }
  }

  async #isOurs(): Promise<boolean> {
    const { remainingMs } = this.#lease;
    if (remainingMs > sendTimeoutMs * 2) return true;
    if (remainingMs === 0) this.#term++;
    return this.#lease.hold();
  }

  /**
   * A lane for each topic that has rows: one that refuses, or does not answer, holds up no other.
   * @returns whether there are new ones
   */
  async #beginLanes(): Promise<boolean> {
    const topics = await this.#rows.distinct('topic');
    const free = topics.filter((topic) => !this.#lanes.has(topic) && !this.#refuses(topic));
    for (const topic of free) this.#lanes.set(topic, this.#lane(topic));
    return free.length > 0;
  }

  /** Until the topic has no more rows, or they have to wait. */
  async #lane(topic: string): Promise<void> {
    try {
      while (!this.#stop.signal.aborted && (await this.#publishPage(topic)));
      this.wake(); // for what was committed after the last look
    } catch (error) {
      this.#refusing.set(topic, performance.now() + refusalMs);
      this.#options.logger.warn({ err: error, topic }, 'the outbox waits: it could not be published');
    } finally {
      this.#lanes.delete(topic);
    }
  }

  /** A large page takes longer than a lease: it is prolonged while it holds, and never taken anew within a page. */
  async #stillOurs(term: number): Promise<boolean> {
    const { remainingMs } = this.#lease;
    if (term !== this.#term) return false;
    return remainingMs > sendTimeoutMs * 2 || (remainingMs > 0 && (await this.#lease.hold()));
  }

  /** False where there is nothing more to do: no more rows were there, or the lease is lost. */
  async #publishPage(topic: string): Promise<boolean> {
    const startedAt = new Date();
    const term = this.#term;
    const { rows, isLast } = await this.#nextPage(topic);
    for (const messages of requestsOf(rows, this.#options.source)) {
      if (!(await this.#stillOurs(term))) return false;
      const name = this.#options.topicName(topic);
      await this.#options.producer.send({ topic: name, messages, acks: -1, timeout: sendTimeoutMs });
    }
    if (rows.length > 0) await this.#rows.deleteMany({ _id: { $in: rows.map(({ _id }) => _id) } });
    for (const { events, traceparent } of rows) {
      this.#published.inc({ topic }, events.length);
      const attributes = { 'messaging.system': 'kafka', 'messaging.batch.message_count': events.length };
      stepTaken(traceparent, { name: `publish ${topic}`, kind: 'producer', attributes }, startedAt);
    }
    return !isLast;
  }

  async #nextPage(topic: string): Promise<{ rows: OutboxRow[]; isLast: boolean }> {
    const page: OutboxRow[] = [];
    let events = 0;
    const next = this.#rows.find({ topic }).sort({ version: 1, aggregateId: 1 }).limit(rowsAPage);
    for await (const row of next) {
      page.push(row);
      events += row.events.length;
      if (events >= eventsAPage) break;
    }
    return { rows: page, isLast: page.length < rowsAPage && events < eventsAPage };
  }

  #refuses(topic: string): boolean {
    const until = this.#refusing.get(topic) ?? 0;
    if (performance.now() < until) return true;
    this.#refusing.delete(topic);
    return false;
  }

  /** @returns whether it was woken */
  async #rest(ms: number): Promise<boolean> {
    if (!this.#woken && !this.#stop.signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const isWoken = this.#woken;
    this.#woken = false;
    return isWoken;
  }
}
