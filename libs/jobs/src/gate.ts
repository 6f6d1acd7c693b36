import { EventEmitter } from 'node:events';
import type { Redis } from 'ioredis';
import type { Logger } from '@marquee/telemetry';
import {
  gateReasons,
  keepsFromReady,
  toSentence,
  type GateReason,
  type RedisFindings,
} from './gate-reasons.ts';
import type { JobMetrics } from './job-metrics.ts';
import type { JobQueues } from './job-queues.ts';
import { Ticker } from './ticker.ts';

export interface GateState {
  /** Whether more may be queued: consumers pause while it is false. */
  readonly open: boolean;
  /** Whether the service may call itself ready: false for what an operator has to see to. */
  readonly ready: boolean;
  readonly reasons: readonly (GateReason & { readonly sentence: string })[];
}

interface GateOptions {
  readonly redis: Redis;
  readonly prefix: string;
  readonly queues: readonly string[];
  readonly jobQueues: JobQueues;
  readonly limitOf: (queue: string) => number;
  /** Milliseconds between looks while open; five times as often while closed. */
  readonly intervalMs: number;
  readonly logger: Logger;
  readonly metrics: JobMetrics;
}

/** Back pressure: closed while a queue is over its limit, or Redis is away, full, or might throw jobs away. */
export class Gate {
  readonly #options: GateOptions;
  readonly #changes = new EventEmitter<{ change: [GateState] }>();
  readonly #ticker: Ticker;
  #reasons: readonly GateReason[] = [{ code: 'redis-away' }];
  #findings: RedisFindings = { away: true };

  constructor(options: GateOptions) {
    this.#options = options;
    this.#ticker = new Ticker(
      () => this.look(),
      () => (this.state().open ? options.intervalMs : options.intervalMs / 5),
    );
  }

  state(): GateState {
    return {
      open: this.#reasons.length === 0,
      ready: !this.#reasons.some(keepsFromReady),
      reasons: this.#reasons.map((reason) => ({ ...reason, sentence: toSentence(reason) })),
    };
  }

  /** Called with the new state when a reason comes or goes. @returns a function that ends the subscription */
  onChange(listener: (state: GateState) => void): () => void {
    this.#changes.on('change', listener);
    return () => this.#changes.off('change', listener);
  }

  /** Looks once, then from time to time. */
  async start(): Promise<void> {
    await this.look();
    this.#ticker.start();
  }

  stop(): Promise<void> {
    return this.#ticker.stop();
  }

  /** Told of what was just added, so that a burst closes the gate before the next look. */
  added(queue: string, count: number): void {
    if (this.#findings.away) return;
    const depth = (this.#findings.depths.get(queue) ?? 0) + count;
    this.#conclude({ ...this.#findings, depths: new Map(this.#findings.depths).set(queue, depth) });
  }

  /** Looks before its time: something could not be added. */
  doubt(): void {
    this.#ticker.wake();
  }

  async look(): Promise<void> {
    this.#conclude(await this.#look().catch((): RedisFindings => ({ away: true })));
  }

  async #look(): Promise<RedisFindings> {
    const { redis, prefix, queues, jobQueues, metrics } = this.#options;
    const depths = new Map<string, number>();
    for (const queue of queues) {
      const depth = await jobQueues.depth(queue);
      depths.set(queue, depth);
      metrics.depth(queue, depth);
    }
    const [refusal, memory] = await Promise.all([
      refusalOfWrite(redis, `${prefix}jobs-gate`),
      redis.info('memory'),
    ]);
    const evictionPolicy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? 'noeviction';
    return { away: false, refusal, evictionPolicy, depths };
  }

  #conclude(findings: RedisFindings): void {
    const before = this.#reasons;
    this.#findings = findings;
    this.#reasons = gateReasons(findings, this.#options.limitOf, before);
    if (keysOf(before) === keysOf(this.#reasons)) return;
    const state = this.state();
    const said = state.reasons.map(({ sentence }) => sentence).join(' ');
    if (state.open) this.#options.logger.info('jobs may be queued again');
    else this.#options.logger.warn({ reasons: state.reasons }, `no more jobs are queued: ${said}`);
    this.#changes.emit('change', state);
  }
}

const keysOf = (reasons: readonly GateReason[]): string =>
  reasons.map((reason) => (reason.code === 'queue-over-limit' ? reason.queue : reason.code)).join();

/** OOM under noeviction, a replica, a disk that is full: what Redis says to a write. @throws Error while it is away */
async function refusalOfWrite(redis: Redis, key: string): Promise<string | undefined> {
  try {
    await redis.set(key, '1', 'PX', 60_000);
    return undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'ReplyError') return error.message;
    throw error;
  }
}
