import { Config, Denylist, fastRedis, Logger, needed } from '@marquee/service';
import { Inject, Injectable, type FactoryProvider, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { AccountsSettings } from '../config.ts';

/** For what is only in Redis because all gateways and instances must see it at once; its truth is elsewhere. */
@Injectable()
export class AccountsRedis implements OnApplicationShutdown {
  readonly redis: Redis;
  readonly prefix: string;

  constructor(@Inject(Config) settings: AccountsSettings, logger: Logger) {
    this.redis = fastRedis({
      url: needed(settings, 'REDIS_URL'),
      logger,
      away: 'who is suspended or signed out is told to gateways later',
    });
    this.prefix = settings.MARQUEE_PREFIX;
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}

/** `Denylist`, to be asked for by any provider. */
export const denylist: FactoryProvider<Denylist> = {
  provide: Denylist,
  inject: [AccountsRedis],
  useFactory: ({ redis, prefix }: AccountsRedis) => new Denylist(redis, prefix),
};
