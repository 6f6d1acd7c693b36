import type { ActingId, CompanyId, MemberId } from '@marquee/contracts';
import type { Redis } from 'ioredis';

/**
 * Whoever may not act though a token of theirs is still good: a person, a company, one session of a person, or whoever
 * acts in another's name.
 */
export type Denied =
  | `member:${MemberId}`
  | `company:${CompanyId}`
  | `session:${string}`
  | `acting:${ActingId}`;

/** In Redis: members by the instant (ms since 1970) until which they are denied; `inf` for those who are until lifted. */
const keyOf = (prefix: string) => `${prefix}denylist`;

/** Where changes are told as they happen: whoever listens looks again. */
export const denylistChannel = (prefix: string) => `${prefix}denylist`;

/**
 * Who is denied by every gateway, within seconds. Only what is written here by `accounts` counts, and that follows its
 * own database: Redis may lose all of it, `keep` puts it back.
 */
export class Denylist {
  readonly #redis: Redis;
  readonly #prefix: string;

  /** `prefix`: of the deployment (`MARQUEE_PREFIX`). */
  constructor(redis: Redis, prefix: string) {
    this.#redis = redis;
    this.#prefix = prefix;
  }

  /** Without an end, until lifted. Longer than before or not: the latest counts. @throws Error while Redis is away */
  async deny(denied: readonly Denied[], until?: Date): Promise<void> {
    if (denied.length === 0) return;
    const score = until ? String(until.getTime()) : '+inf';
    await this.#change((pipeline, key) =>
      pipeline.zadd(key, ...denied.flatMap((who) => [score, who])).zremrangebyscore(key, '-inf', Date.now()),
    );
  }

  /** @throws Error while Redis is away */
  async lift(denied: readonly Denied[]): Promise<void> {
    if (denied.length === 0) return;
    await this.#change((pipeline, key) => pipeline.zrem(key, ...denied));
  }

  /**
   * Makes those who are denied until lifted exactly these. Called every few seconds with what the database says, it
   * mends what was lost or not written. @throws Error while Redis is away
   */
  async keep(standing: readonly Denied[]): Promise<void> {
    const there = await this.#redis.zrangebyscore(keyOf(this.#prefix), '+inf', '+inf');
    const known = new Set<string>(there);
    const wanted = new Set<string>(standing);
    await this.deny(standing.filter((who) => !known.has(who)));
    const gone = there.filter((who) => !wanted.has(who));
    if (gone.length > 0) await this.#change((pipeline, key) => pipeline.zrem(key, ...gone));
  }

  /** All who are denied now. @throws Error while Redis is away */
  async read(now: Date): Promise<ReadonlySet<string>> {
    return new Set(await this.#redis.zrangebyscore(keyOf(this.#prefix), `(${String(now.getTime())}`, '+inf'));
  }

  async #change(
    write: (pipeline: ReturnType<Redis['multi']>, key: string) => ReturnType<Redis['multi']>,
  ): Promise<void> {
    const pipeline = write(this.#redis.multi(), keyOf(this.#prefix)).publish(
      denylistChannel(this.#prefix),
      '',
    );
    const results = await pipeline.exec();
    const failed = results?.find(([error]) => error);
    if (failed?.[0]) throw failed[0];
  }
}
