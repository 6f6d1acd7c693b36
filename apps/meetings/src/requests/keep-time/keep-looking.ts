import { Ticker } from '@marquee/jobs';
import { Config, Logger } from '@marquee/service';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { MeetingsSettings } from '../../config.ts';
import { KeepTime } from './keep-time.ts';

/** Looks again and again for requests whose time has come. */
@Injectable()
export class KeepLooking implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #ticker: Ticker;

  constructor(keepTime: KeepTime, logger: Logger, @Inject(Config) settings: MeetingsSettings) {
    const look = async () => {
      await keepTime.execute().catch((error: unknown) => {
        logger.warn({ err: error }, 'requests wait to expire and to be brought to mind');
      });
    };
    this.#ticker = new Ticker(look, () => settings.REQUEST_SWEEP_MS);
  }

  onApplicationBootstrap(): void {
    this.#ticker.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#ticker.stop();
  }
}
