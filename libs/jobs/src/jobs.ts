import { NotFound, type Queue } from '@marquee/contracts';
import type { Mongo, Tx } from '@marquee/mongo';
import type { Logger, Metrics } from '@marquee/telemetry';
import type { Redis } from 'ioredis';
import type { z } from 'zod';
import { defaultBackoff, type Backoff } from './backoff.ts';
import { Gate } from './gate.ts';
import {
  runOnce,
  runRepeatably,
  type JobHandler,
  type RepeatableJobHandler,
  type RunHandler,
} from './job-handler.ts';
import { JobMetrics } from './job-metrics.ts';
import { JobQueues } from './job-queues.ts';
import { JobRunner } from './job-runner.ts';
import { JobWorker } from './job-worker.ts';
import { Ledger, type FailedSelection, type JobRow, type QueueLedger } from './ledger.ts';
import { firstAnswer, redisThatFailsFast, redisThatWaits } from './redis.ts';
import { Sweep } from './sweep.ts';

/** Milliseconds. */
export interface JobsTiming {
  /** How long a killed worker keeps its job, and how often such jobs are looked for. */
  readonly lockMs: number;
  /** From sweep to sweep. */
  readonly sweepMs: number;
  /** How long a row has been due before the sweep thinks that Redis forgot it. */
  readonly graceMs: number;
  /** From one look at Redis to the next. */
  readonly gateMs: number;
  /** From one try to the next while MongoDB is away. */
  readonly mongoAwayMs: number;
  /** Between a job's runs that fail. */
  readonly backoff: Backoff;
}

export const defaultTiming: JobsTiming = {
  lockMs: 30_000,
  sweepMs: 5_000,
  graceMs: 10_000,
  gateMs: 1_000,
  mongoAwayMs: 1_000,
  backoff: defaultBackoff,
};

/** Jobs in Redis at which a queue makes consumers pause. */
const defaultLimit = 1_000;

export interface JobsOptions {
  readonly mongo: Mongo;
  readonly redisUrl: string;
  /** Keeps deployments and test runs on one Redis apart. */
  readonly prefix: string;
  /** All that this service wants or processes. */
  readonly queues: readonly Queue[];
  /** Jobs, by the queue's name, where it is not 1,000. */
  readonly limits?: Readonly<Record<string, number>>;
  readonly timing?: Partial<JobsTiming>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/**
 * A service's jobs. Its database must have the collection `jobLedger` (`Mongo.ensure`). Redis may be away when it
 * starts, and at any time: jobs are then wanted all the same, and run later.
 */
export class Jobs {
  /** Back pressure, for consumers and for readiness. */
  readonly gate: Gate;
  readonly #options: JobsOptions;
  readonly #timing: JobsTiming;
  readonly #ledger: Ledger;
  readonly #metrics: JobMetrics;
  readonly #asking: Redis;
  readonly #working: Redis;
  readonly #givenUp = new AbortController();
  readonly #queues: JobQueues;
  readonly #sweep: Sweep;
  readonly #workers = new Map<string, JobWorker>();

  constructor(options: JobsOptions) {
    const { redisUrl, prefix, limits = {}, logger } = options;
    const queues = options.queues.map(({ name }) => name);
    const limitOf = (queue: string) => limits[queue] ?? defaultLimit;
    this.#options = options;
    this.#timing = { ...defaultTiming, ...options.timing };
    this.#ledger = new Ledger(options);
    this.#metrics = new JobMetrics(options.metrics);
    const onError = (err: Error) => logger.debug({ err }, 'trouble with Redis');
    this.#asking = redisThatFailsFast(redisUrl).on('error', onError);
    this.#working = redisThatWaits(redisUrl, this.#givenUp.signal).on('error', onError);
    this.#queues = new JobQueues({ redis: this.#asking, prefix, queues, onError });
    const means = { queues, limitOf, jobQueues: this.#queues, logger, metrics: this.#metrics };
    const { gateMs, sweepMs, graceMs } = this.#timing;
    this.gate = new Gate({ ...means, redis: this.#asking, prefix, intervalMs: gateMs });
    this.#sweep = new Sweep({ ...means, ledger: this.#ledger, intervalMs: sweepMs, graceMs });
    this.gate.onChange(({ ready }) => ready && this.#sweep.wake());
  }

  /** Begins to watch Redis and to sweep. Resolves after the first look, whatever it finds. */
  async start(): Promise<void> {
    await firstAnswer(this.#asking, 2_000);
    await this.gate.start();
    this.#sweep.start();
  }

  /**
   * Wants a job, or a list of them, with the transaction. They are put into Redis after the commit.
   *
   * @returns the ids of the rows, in the order of the payloads
   * @throws ZodError where a payload is not what the queue's contract says
   */
  async want<Payload extends z.ZodType>(
    tx: Tx,
    queue: Queue<Payload>,
    payloads: z.input<Payload> | readonly z.input<Payload>[],
  ): Promise<string[]> {
    this.#assertDeclared(queue.name);
    const list: readonly unknown[] = Array.isArray(payloads) ? payloads : [payloads];
    const rowIds = await this.#ledger.want(
      tx,
      queue.name,
      list.map((payload) => queue.payload.parse(payload)),
    );
    if (rowIds.length > 0) tx.afterCommit(() => void this.#carry(queue.name, rowIds));
    return rowIds;
  }

  /**
   * Processes a queue's jobs, each with one effect: the handler writes through its `tx`, which marks the job done, too.
   *
   * @throws Error where the queue has a handler already
   */
  process<Payload extends z.ZodType>(
    queue: Queue<Payload>,
    handler: JobHandler<z.output<Payload>>,
    options: { concurrency: number },
  ): void {
    this.#work(queue.name, runOnce(this.#meansOf(queue), handler), options.concurrency);
  }

  /**
   * Processes a queue's jobs, each at least once: for work that is long, or not of this database. `run.done(tx)` in the
   * handler's last transaction makes that one's effect happen once.
   *
   * @throws Error where the queue has a handler already
   */
  processAtLeastOnce<Payload extends z.ZodType>(
    queue: Queue<Payload>,
    handler: RepeatableJobHandler<z.output<Payload>>,
    options: { concurrency: number },
  ): void {
    this.#work(queue.name, runRepeatably(this.#meansOf(queue), handler), options.concurrency);
  }

  /** What the ledger knows of each queue of this service. */
  standing(): Promise<QueueLedger[]> {
    return Promise.all(this.#options.queues.map(({ name }) => this.#ledger.standing(name)));
  }

  /** Failed jobs, the oldest first; the next page is after the last row's id. `limit`: 1 to 500. */
  failed({ limit, ...selection }: FailedSelection & { limit: number }): Promise<JobRow[]> {
    return this.#ledger.failed({ ...selection, limit: Math.min(Math.max(limit, 1), 500) });
  }

  countFailed(selection: FailedSelection): Promise<number> {
    return this.#ledger.countFailed(selection);
  }

  /** @throws NotFound where no failed job has this id */
  async retry(rowId: string): Promise<void> {
    const row = await this.#ledger.reopen(rowId);
    if (!row) throw new NotFound('failed job');
    await this.#carry(row.queue, [rowId]);
  }

  /** Lets jobs in hand finish, for `withinMs` at most, and lets Redis go. False where some had not finished. */
  async stop({ withinMs }: { withinMs: number }): Promise<boolean> {
    const finished = await Promise.all([...this.#workers.values()].map((worker) => worker.stop(withinMs)));
    await Promise.all([this.#sweep.stop(), this.gate.stop()]);
    await this.#queues.close();
    this.#givenUp.abort();
    this.#asking.disconnect();
    this.#working.disconnect();
    return finished.every(Boolean);
  }

  /** Best effort: what does not arrive is found by the sweep. */
  async #carry(queue: string, rowIds: readonly string[]): Promise<void> {
    try {
      await this.#queues.add(queue, rowIds);
      this.gate.added(queue, rowIds.length);
    } catch (error) {
      this.#options.logger.debug({ err: error, queue }, 'jobs could not be put into Redis: the sweep will');
      this.gate.doubt();
    }
  }

  #work(queue: string, runHandler: RunHandler, concurrency: number): void {
    this.#assertDeclared(queue);
    if (this.#workers.has(queue)) throw new Error(`The queue ${queue} has two handlers`);
    const { prefix, logger } = this.#options;
    const { lockMs, backoff, mongoAwayMs } = this.#timing;
    const ledger = this.#ledger;
    const runner = new JobRunner({
      queue,
      ledger,
      runHandler,
      backoff,
      mongoAwayMs,
      logger,
      metrics: this.#metrics,
    });
    const onDrained = () => this.#sweep.drained(queue);
    const means = { queue, prefix, redis: this.#working, gate: this.gate, logger };
    this.#workers.set(queue, new JobWorker({ ...means, runner, concurrency, lockMs, onDrained }));
  }

  #meansOf<Payload extends z.ZodType>(queue: Queue<Payload>) {
    const parse = (payload: unknown) => queue.payload.parse(payload);
    return { mongo: this.#options.mongo, ledger: this.#ledger, parse };
  }

  #assertDeclared(name: string): void {
    const declared = this.#options.queues.some((queue) => queue.name === name);
    if (!declared) throw new Error(`The queue ${name} is not among those that this service has declared`);
  }
}
