import type { Logger } from '@marquee/telemetry';
import type { JobMetrics } from './job-metrics.ts';
import type { JobQueues } from './job-queues.ts';
import type { Ledger } from './ledger.ts';
import { Ticker } from './ticker.ts';

const rowsAPage = 500;

interface SweepOptions {
  readonly ledger: Ledger;
  readonly jobQueues: JobQueues;
  readonly queues: readonly string[];
  readonly limitOf: (queue: string) => number;
  readonly intervalMs: number;
  /** Milliseconds for which a row has been due before it counts as forgotten by Redis. */
  readonly graceMs: number;
  readonly logger: Logger;
  readonly metrics: JobMetrics;
}

/**
 * Adds what is overdue to Redis again: it may have been lost there, or never have arrived. Any number of instances may
 * sweep at once, since an id that is there already is left alone.
 */
export class Sweep {
  readonly #options: SweepOptions;
  readonly #ticker: Ticker;
  readonly #unfinished = new Set<string>();
  #troubled = false;

  constructor(options: SweepOptions) {
    this.#options = options;
    this.#ticker = new Ticker(
      () => this.#tick(),
      () => options.intervalMs,
    );
  }

  start(): void {
    this.#ticker.start();
  }

  /** Sweeps before its time: Redis is back. */
  wake(): void {
    this.#ticker.wake();
  }

  /** Told that a queue is empty: there may be more in the ledger that had no room. */
  drained(queue: string): void {
    if (this.#unfinished.has(queue)) this.#ticker.wake();
  }

  /** Waits for the page in hand. */
  stop(): Promise<void> {
    return this.#ticker.stop();
  }

  async #tick(): Promise<void> {
    try {
      await this.sweep();
      this.#troubled = false;
    } catch (error) {
      this.#options.logger[this.#troubled ? 'debug' : 'warn'](
        { err: error },
        'the sweep of the job ledger has to wait',
      );
      this.#troubled = true;
    }
  }

  /** @throws Error while MongoDB or Redis is away */
  async sweep(): Promise<void> {
    const { queues, ledger, metrics } = this.#options;
    for (const queue of queues) {
      metrics.backlog(queue, await ledger.backlog(queue));
      await this.#sweepQueue(queue);
    }
  }

  /** The oldest page always; more only while the queue has room. The rest waits for its turn in the ledger. */
  async #sweepQueue(queue: string): Promise<void> {
    const { ledger, jobQueues, graceMs, limitOf } = this.#options;
    this.#unfinished.delete(queue);
    let page: string[] = [];
    for await (const { _id } of ledger.overdue(queue, graceMs).batchSize(rowsAPage)) {
      page.push(_id);
      if (page.length < rowsAPage) continue;
      await jobQueues.add(queue, page);
      page = [];
      if ((await jobQueues.depth(queue)) < limitOf(queue)) continue;
      this.#unfinished.add(queue);
      return;
    }
    if (page.length > 0) await jobQueues.add(queue, page);
  }
}
