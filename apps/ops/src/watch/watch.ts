import { setTimeout as sleep } from 'node:timers/promises';
import { Lease, Mongo } from '@marquee/mongo';
import { Clock, Config, Ids, Logger } from '@marquee/service';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { JudgeMeasurements } from '../alerts/judge-measurements.ts';
import { AlertRepository } from '../alerts/persistence/alert-repository.ts';
import { ChainMinutes } from '../chain/chain-minutes.ts';
import type { OpsSettings } from '../config.ts';
import { Measure } from './measure.ts';
import { WatchFigures } from './watch-figures.ts';

/** What a look and its judgement may take; a watch that died is followed after it. */
const leaseMs = 60_000;

/** Looks at the market from time to time. Every instance does, for its figures; one of them, by a lease, judges. */
@Injectable()
export class Watch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #lease: Lease;
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;

  constructor(
    mongo: Mongo,
    ids: Ids,
    private readonly measure: Measure,
    private readonly judging: JudgeMeasurements,
    private readonly alerts: AlertRepository,
    private readonly chain: ChainMinutes,
    private readonly figures: WatchFigures,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(Config) private readonly settings: OpsSettings,
  ) {
    this.#lease = new Lease(mongo, { name: 'watch', owner: ids.next(), ms: leaseMs });
  }

  onApplicationBootstrap(): void {
    this.#running = this.#run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    await this.#lease.release().catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      await this.#look().catch((err: unknown) => this.logger.warn({ err }, 'the watch could not look'));
      await sleep(this.settings.OPS_WATCH_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #look(): Promise<void> {
    const sighting = await this.measure.take();
    this.figures.saw(sighting);
    if (await this.#lease.hold()) {
      await this.chain.note(sighting);
      await this.judging.execute(sighting.measurements);
    }
    const raised = await this.alerts.raised();
    const kinds = Map.groupBy(raised, ({ kind }) => kind);
    this.figures.alerts(new Map([...kinds].map(([kind, of]) => [kind, of.length])));
    this.figures.looked(this.clock.now());
  }
}
