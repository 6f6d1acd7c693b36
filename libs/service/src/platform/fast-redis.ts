import type { Logger } from '@marquee/telemetry';
import { Redis } from 'ioredis';

export interface FastRedisOptions {
  readonly url: string;
  readonly logger: Logger;
  /** What goes on, or does not, while it is away: logged once. */
  readonly away: string;
}

/** For what must not make anybody wait: a command fails at once where Redis is away, or does not answer in 500 ms. */
export function fastRedis({ url, logger, away }: FastRedisOptions): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 1_000,
    commandTimeout: 500,
    retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
  });
  let isAway = false;
  redis.on('error', (error: Error) => {
    if (!isAway) logger.warn({ reason: error.message }, `Redis is away: ${away}`);
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) logger.info('Redis is back');
    isAway = false;
  });
  return redis;
}
