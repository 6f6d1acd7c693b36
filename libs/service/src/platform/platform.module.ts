import { Mongo } from '@marquee/mongo';
import { Metrics } from '@marquee/telemetry';
import type { DynamicModule } from '@nestjs/common';
import type { ServiceContext } from '../definition.ts';
import { Clock } from './clock.ts';
import { Health } from './health.ts';
import { Ids } from './ids.ts';
import { Config, Logger } from './tokens.ts';

/** What any provider of the service may ask for. */
export class PlatformModule {
  static of({ settings, logger, metrics, health, mongo }: ServiceContext): DynamicModule {
    const providers = [
      Clock,
      Ids,
      { provide: Config, useValue: settings },
      { provide: Logger, useValue: logger },
      { provide: Metrics, useValue: metrics },
      { provide: Health, useValue: health },
      ...(mongo ? [{ provide: Mongo, useValue: mongo }] : []),
    ];
    return { module: PlatformModule, global: true, providers, exports: providers };
  }
}
