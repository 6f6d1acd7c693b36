import { setTimeout as sleep } from 'node:timers/promises';
import { Lease, type Mongo } from '@marquee/mongo';
import type { Logger, Metrics } from '@marquee/telemetry';
import type { Inbox } from './inbox.ts';

const rowsABatch = 1_000;
/** Between batches, so that the deletion never takes more than a share of the database. */
const breathMs = 100;
const leaseMs = 60_000;
const dayMs = 24 * 60 * 60 * 1_000;

interface InboxRetentionOptions {
  readonly mongo: Mongo;
  readonly inbox: Inbox;
  /** How long a row is kept. */
  readonly days: number;
  readonly owner: string;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** From one look to the next. */
  readonly intervalMs?: number;
}

/** Forgets old inbox rows, hourly, in batches, in one process of a service at a time. */
export class InboxRetention {
  readonly #options: InboxRetentionOptions;
  readonly #lease: Lease;
  readonly #forgotten;
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;

  constructor(options: InboxRetentionOptions) {
    this.#options = options;
    const { mongo, owner, metrics } = options;
    this.#lease = new Lease(mongo, { name: 'inbox-retention', owner, ms: leaseMs });
    this.#forgotten = metrics.counter('inbox_forgotten_total', 'Inbox rows deleted by retention');
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Finishes the batch in hand. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    await this.#lease.release().catch(() => undefined);
  }

  /** All that is old enough; nothing while another process does it. @returns how many rows */
  async forget(): Promise<number> {
    const { inbox, now, days } = this.#options;
    const before = new Date(now().getTime() - days * dayMs);
    let forgotten = 0;
    while (!this.#stop.signal.aborted && (await this.#lease.hold())) {
      const count = await inbox.forget(before, rowsABatch);
      forgotten += count;
      this.#forgotten.inc(count);
      if (count < rowsABatch) break;
      await this.#pause(breathMs);
    }
    return forgotten;
  }

  async #run(): Promise<void> {
    const { intervalMs = 60 * 60 * 1_000, logger } = this.#options;
    while (!this.#stop.signal.aborted) {
      // Not at once: a start has better things to do.
      await this.#pause(intervalMs);
      if (this.#stop.signal.aborted) return;
      try {
        const rows = await this.forget();
        if (rows > 0) logger.info({ rows }, 'inbox rows were forgotten');
      } catch (error) {
        logger.warn({ err: error }, 'inbox rows could not be forgotten; the next hour tries again');
      }
    }
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
  }
}
