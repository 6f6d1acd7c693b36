import { redisThatFailsFast } from '@marquee/jobs';
import type { Logger } from '@marquee/telemetry';
import type { Redis } from 'ioredis';

export interface FastRedisOptions {
  readonly url: string;
  readonly logger: Logger;
  /** What goes on, or does not, while it is away: logged once. */
  readonly away: string;
}

/** For what must not make anybody wait: a command fails at once where Redis is away, or does not answer in 500 ms. */
export function fastRedis({ url, logger, away }: FastRedisOptions): Redis {
  const redis = redisThatFailsFast(url, 500);
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
