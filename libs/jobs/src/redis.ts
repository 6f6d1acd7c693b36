import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

const retryStrategy = (times: number) => Math.min(times * 100, 2_000);

/**
 * A socket on which nothing comes for so long, though something was asked, is half open: no command would be answered
 * ever again. More than BullMQ's workers ask Redis to wait for (10 s at most).
 */
const silentMs = 15_000;

/** For adding and asking: fails at once while Redis is away, since the ledger remembers what could not be added. */
export const redisThatFailsFast = (url: string): Redis =>
  new Redis(url, {
    retryStrategy,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: 5_000,
    socketTimeout: 6_000,
  });

/** For workers: waits for Redis as long as it takes, as BullMQ wants it. */
export const redisThatWaits = (url: string): Redis =>
  new Redis(url, { retryStrategy, maxRetriesPerRequest: null, socketTimeout: silentMs });

/** Resolves when it has answered, or after `withinMs`: it may be away. */
export async function firstAnswer(redis: Redis, withinMs: number): Promise<void> {
  if (redis.status === 'ready') return;
  const ready = new Promise<void>((resolve) => redis.once('ready', resolve));
  await Promise.race([ready, sleep(withinMs, undefined, { ref: false })]);
}
