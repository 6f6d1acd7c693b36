import { setTimeout as sleep } from 'node:timers/promises';
import { DelayedError, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from '@marquee/telemetry';
import type { Gate } from './gate.ts';
import { queueAddress } from './job-queues.ts';
import type { JobRunner } from './job-runner.ts';

/** A run of BullMQ's that stalls this often has long been failed by the ledger, which alone counts. */
const neverTooOften = 1_000_000;

interface JobWorkerOptions {
  readonly queue: string;
  readonly prefix: string;
  readonly redis: Redis;
  readonly runner: JobRunner;
  readonly gate: Gate;
  readonly concurrency: number;
  /** Milliseconds after which a job whose worker was killed belongs to nobody, and between searches for such jobs. */
  readonly lockMs: number;
  readonly onDrained: () => void;
  readonly logger: Logger;
}

/** Takes the jobs of one queue out of Redis, several at a time. */
export class JobWorker {
  readonly #options: JobWorkerOptions;
  readonly #stop = new AbortController();
  readonly #worker: Worker;
  readonly #stopListening: () => void;
  readonly #inHand = new Set<Promise<void>>();

  constructor(options: JobWorkerOptions) {
    this.#options = options;
    const { queue, prefix, redis, concurrency, lockMs, gate, onDrained } = options;
    const address = queueAddress(prefix, queue);
    this.#worker = new Worker(address.name, (job, token) => this.#process(job, token), {
      ...address,
      connection: redis,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: neverTooOften,
      runRetryDelay: 1_000,
    });
    this.#worker.on('error', (error) => this.#report(error));
    this.#worker.on('drained', onDrained);
    this.#stopListening = gate.onChange(() => this.#followGate());
  }

  /** Finishes what is in hand, but for `withinMs` at most. What is not finished then will be run again. */
  async stop(withinMs: number): Promise<boolean> {
    this.#stopListening();
    this.#stop.abort();
    const closed = this.#close().then(() => true);
    const late = new AbortController();
    const tooLate = sleep(withinMs, false, { signal: late.signal }).catch(() => false);
    const finished = await Promise.race([closed, tooLate]);
    late.abort();
    return finished;
  }

  /**
   * While Redis is away BullMQ would wait for it before it lets go of its timers, and the process would not end: it is
   * left at once then, when the jobs in hand have ended.
   */
  async #close(): Promise<void> {
    const isAway = this.#options.redis.status !== 'ready';
    if (isAway) await Promise.allSettled(this.#inHand);
    await this.#worker.close(isAway);
  }

  async #process(job: Job, token?: string): Promise<void> {
    const run = this.#run(job, token);
    this.#inHand.add(run);
    try {
      await run;
    } finally {
      this.#inHand.delete(run);
    }
  }

  async #run(job: Job, token?: string): Promise<void> {
    const { runner, queue } = this.#options;
    if (!job.id) throw new Error(`A job of ${queue} has no id`);
    const run = await runner.run(job.id, this.#stop.signal);
    if (run.outcome !== 'postponed') return;
    await job.moveToDelayed(run.dueAt.getTime(), token);
    throw new DelayedError();
  }

  /** Even to take a job is a write: on a full Redis BullMQ would try again without a pause. */
  #followGate(): void {
    const refused = this.#options.gate.state().reasons.some(({ code }) => code === 'redis-refuses-writes');
    if (refused && !this.#worker.isPaused())
      void this.#worker.pause(true).catch((error) => this.#report(error));
    if (!refused && this.#worker.isPaused()) void this.#worker.resume();
  }

  /** The gate tells, once, what is wrong with Redis; BullMQ would tell it with each try. */
  #report(error: unknown): void {
    const { gate, logger, queue } = this.#options;
    logger[gate.state().ready ? 'warn' : 'debug']({ err: error, queue }, 'a worker had trouble with Redis');
    gate.doubt();
  }
}
