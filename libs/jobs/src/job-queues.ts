import { Queue as BullQueue } from 'bullmq';
import type { Redis } from 'ioredis';

/**
 * What BullMQ calls a queue, here and in the tools that look into it. The keys of one queue share a hash tag, so that
 * they lie on one node of a Redis Cluster.
 */
export function queueAddress(prefix: string, queue: string): { name: string; prefix: string } {
  const name = `${prefix}${queue}`;
  if (name.includes(':')) throw new Error(`A queue's name must not contain ':', as ${name} does`);
  return { name, prefix: `{${name}}` };
}

/** A failed job's id could not be added again, and a done one's need not be kept: the ledger knows both. */
const keepNothing = { removeOnComplete: true, removeOnFail: true };

interface JobQueuesOptions {
  readonly redis: Redis;
  readonly prefix: string;
  readonly queues: readonly string[];
  readonly onError: (error: Error) => void;
  /** For whoever only looks: BullMQ would write its settings of the queue over those of its owner. */
  readonly skipMetasUpdate?: boolean;
}

/** The Redis side of the queues: it carries ids, nothing else. */
export class JobQueues {
  readonly #redis: Redis;
  readonly #queues: ReadonlyMap<string, BullQueue>;

  constructor({ redis, prefix, queues, onError, skipMetasUpdate = false }: JobQueuesOptions) {
    this.#redis = redis;
    this.#queues = new Map(
      queues.map((queue) => {
        const options = {
          ...queueAddress(prefix, queue),
          connection: redis,
          defaultJobOptions: keepNothing,
          // Its question at the start, failing once, would leave the queue unusable for ever.
          skipVersionCheck: true,
          skipMetasUpdate,
          streams: { events: { maxLen: 100 } },
        };
        const bull = new BullQueue(options.name, options);
        bull.on('error', onError);
        return [queue, bull];
      }),
    );
  }

  /** An id that is there already, waiting or at work, is left alone. @throws Error while Redis is away or full */
  async add(queue: string, rowIds: readonly string[]): Promise<void> {
    await this.bull(queue).addBulk(rowIds.map((jobId) => ({ name: queue, data: {}, opts: { jobId } })));
  }

  /** Jobs that wait: for a worker, or for their time. @throws Error while Redis is away */
  depth(queue: string): Promise<number> {
    return this.bull(queue).getJobCountByTypes('wait', 'prioritized', 'delayed');
  }

  get all(): readonly BullQueue[] {
    return [...this.#queues.values()];
  }

  /** @throws Error while Redis is away */
  bull(name: string): BullQueue {
    const queue = this.#queues.get(name);
    if (!queue) throw new Error(`The queue ${name} is not among those that this service has declared`);
    // A queue that has never been connected would wait for it, and keep all that is added in memory.
    if (this.#redis.status !== 'ready') throw new Error('Redis is away');
    return queue;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }
}
