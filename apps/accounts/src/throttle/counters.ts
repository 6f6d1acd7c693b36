import type { Redis } from 'ioredis';

export interface Counted {
  readonly count: number;
  /** Until it begins anew. */
  readonly leftMs: number;
}

/** Counts within windows: in Redis for all instances; here alone while that is away, for guessing must not become free. */
export class Counters {
  readonly #redis: Redis;
  readonly #own = new Map<string, { count: number; endsAt: number }>();

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async add(key: string, windowMs: number, by: 1 | -1 = 1): Promise<Counted> {
    try {
      const results = await this.#redis.multi().incrby(key, by).pexpire(key, windowMs, 'NX').pttl(key).exec();
      const [count, , leftMs] = (results ?? []).map(([error, value]) => (error ? Number.NaN : Number(value)));
      if (count === undefined || leftMs === undefined || Number.isNaN(count + leftMs))
        throw new Error('no count');
      return { count, leftMs };
    } catch {
      return this.#addHere(key, windowMs, by);
    }
  }

  async forget(key: string): Promise<void> {
    this.#own.delete(key);
    await this.#redis.del(key).catch(() => undefined);
  }

  #addHere(key: string, windowMs: number, by: number): Counted {
    const now = Date.now();
    for (const [old, { endsAt }] of this.#own) if (endsAt <= now) this.#own.delete(old);
    const counter = this.#own.get(key) ?? { count: 0, endsAt: now + windowMs };
    counter.count += by;
    this.#own.set(key, counter);
    return { count: counter.count, leftMs: counter.endsAt - now };
  }
}
