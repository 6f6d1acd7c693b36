import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** What all connections to Redis have in common; each says for itself how long it waits. */
const alike = {
  retryStrategy: (times: number) => Math.min(times * 100, 2_000),
  connectTimeout: 5_000,
};

/**
 * A socket on which nothing comes for so long, though something was asked, is half open: no command would be answered
 * ever again. More than BullMQ's workers ask Redis to wait for (10 s at most).
 */
const silentMs = 15_000;

/**
 * For adding and asking: a command fails at once while Redis is away, and where it is not answered within `answerMs`;
 * a connection that is silent a second longer is taken for half open, and made anew.
 */
export const redisThatFailsFast = (url: string, answerMs = 5_000): Redis =>
  new Redis(url, {
    ...alike,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: answerMs,
    socketTimeout: answerMs + 1_000,
  });

/**
 * For workers: waits for Redis as long as it takes, as BullMQ wants it, or until it is `givenUp`. Connections that
 * BullMQ makes after this one's pattern give up then, too; it cannot let go of one that is away.
 */
export const redisThatWaits = (url: string, givenUp: AbortSignal): Redis =>
  new Redis(url, {
    ...alike,
    retryStrategy: (times) => (givenUp.aborted ? null : alike.retryStrategy(times)),
    maxRetriesPerRequest: null,
    socketTimeout: silentMs,
  });

const heartbeatMs = 5_000;

/**
 * For channels; subscriptions outlive reconnections. Who only listens asks nothing, and would not notice a half-open
 * connection: so it asks for a sign of life every 5 s.
 */
export function redisThatListens(url: string): Redis {
  const redis = new Redis(url, {
    ...alike,
    maxRetriesPerRequest: null,
    socketTimeout: heartbeatMs,
  });
  const heartbeat = setInterval(() => {
    if (redis.status === 'ready') redis.ping().catch(() => undefined);
  }, heartbeatMs).unref();
  redis.once('end', () => clearInterval(heartbeat));
  return redis;
}

/** Resolves when it has answered, or after `withinMs`: it may be away. */
export async function firstAnswer(redis: Redis, withinMs: number): Promise<void> {
  if (redis.status === 'ready') return;
  const ready = new Promise<void>((resolve) => redis.once('ready', resolve));
  await Promise.race([ready, sleep(withinMs, undefined, { ref: false })]);
}
