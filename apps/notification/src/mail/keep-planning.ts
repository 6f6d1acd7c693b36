import { Lease, Mongo } from '@marquee/mongo';
import { Config, Ids, Logger } from '@marquee/service';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { NotificationSettings } from '../config.ts';
import { PlanDigests } from '../digests/plan-digests/plan-digests.ts';
import { PlanMails } from './plan-mails/plan-mails.ts';

const leaseMs = 15_000;

/**
 * Looks again and again for what is due. One instance at a time does so: several would do no harm, but get in each
 * other's way.
 */
@Injectable()
export class KeepPlanning implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #lease: Lease;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(
    mongo: Mongo,
    ids: Ids,
    private readonly mails: PlanMails,
    private readonly digests: PlanDigests,
    private readonly logger: Logger,
    @Inject(Config) private readonly settings: NotificationSettings,
  ) {
    this.#lease = new Lease(mongo, { name: 'plan-mails', owner: ids.next(), ms: leaseMs });
  }

  onApplicationBootstrap(): void {
    this.#plan();
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    await this.#lease.release().catch(() => undefined);
  }

  #plan(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#run()
        .catch((error: unknown) => this.logger.warn({ err: error }, 'mails wait to be planned'))
        .finally(() => this.#plan());
    }, this.settings.MAIL_TICK_MS);
  }

  async #run(): Promise<void> {
    for (let more = true; more && !this.#stopped;) {
      if (!(await this.#lease.hold())) return;
      const mails = await this.mails.execute();
      const digests = await this.digests.execute();
      more = mails || digests;
    }
  }
}
