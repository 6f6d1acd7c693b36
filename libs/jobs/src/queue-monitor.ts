import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from '@marquee/telemetry';
import { JobQueues } from './job-queues.ts';
import { redisThatFailsFast } from './redis.ts';

/** What Redis holds of a queue; the ledger of the queue's service knows what it should hold. */
export interface QueueSight {
  readonly queue: string;
  readonly waiting: number;
  /** Not due yet: tried again after a failure. */
  readonly delayed: number;
  readonly active: number;
  readonly paused: boolean;
  /** For how many seconds the job that waits longest has been in Redis. */
  readonly oldestSeconds: number;
}

interface MonitorOptions {
  readonly redisUrl: string;
  readonly prefix: string;
  /** Names of the queues to look at. */
  readonly queues: readonly string[];
  readonly now: () => Date;
  readonly logger: Logger;
}

/** Looks at queues of any service; adds nothing to them and takes nothing away. */
export class QueueMonitor {
  readonly #options: MonitorOptions;
  readonly #redis: Redis;
  readonly #queues: JobQueues;

  constructor(options: MonitorOptions) {
    this.#options = options;
    const onError = (err: Error) => options.logger.debug({ err }, 'trouble with Redis');
    this.#redis = redisThatFailsFast(options.redisUrl).on('error', onError);
    this.#queues = new JobQueues({ ...options, redis: this.#redis, onError, skipMetasUpdate: true });
  }

  /** @throws Error while Redis is away */
  look(): Promise<QueueSight[]> {
    return Promise.all(this.#options.queues.map((queue) => this.#lookAt(queue)));
  }

  /** For tools that show them, whether Redis answers yet or not. */
  bullQueues(): readonly Queue[] {
    return this.#queues.all;
  }

  async close(): Promise<void> {
    await this.#queues.close();
    this.#redis.disconnect();
  }

  async #lookAt(queue: string): Promise<QueueSight> {
    const bull = this.#queues.bull(queue);
    const [counts, paused, [oldest]] = await Promise.all([
      bull.getJobCounts('wait', 'prioritized', 'delayed', 'active'),
      bull.isPaused(),
      bull.getJobs(['wait'], 0, 0, true),
    ]);
    const { wait = 0, prioritized = 0, delayed = 0, active = 0 } = counts;
    const ageMs = oldest ? this.#options.now().getTime() - oldest.timestamp : 0;
    return {
      queue,
      waiting: wait + prioritized,
      delayed,
      active,
      paused,
      oldestSeconds: Math.max(0, ageMs) / 1_000,
    };
  }
}
