import { Ticker } from '@marquee/jobs';
import { Denylist, Logger } from '@marquee/service';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CompanyRepository } from './persistence/company-repository.ts';

/** So long a suspension may not be in force, had Redis been away when it was decided. */
const everyMs = 3_000;

/** Whoever is suspended is denied by every gateway; what Redis has lost or missed is put back. */
@Injectable()
export class KeepDenylist implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #ticker: Ticker;

  constructor(companies: CompanyRepository, denylist: Denylist, logger: Logger) {
    const keep = async () => {
      try {
        await denylist.keep((await companies.suspended()).map((id) => `company:${id}` as const));
      } catch (error) {
        logger.warn({ err: error }, 'who is suspended waits to be told to gateways');
      }
    };
    this.#ticker = new Ticker(keep, () => everyMs);
  }

  /** Somebody has just been suspended or reinstated. */
  soon(): void {
    this.#ticker.wake();
  }

  onApplicationBootstrap(): void {
    this.#ticker.start();
    this.#ticker.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#ticker.stop();
  }
}
