import { SnapshotRefused } from '@marquee/match-engine';
import { Ticker } from '@marquee/jobs';
import { Mongo } from '@marquee/mongo';
import { Clock, Config, Logger } from '@marquee/service';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type { WorkerSettings } from '../../config.ts';
import { Market, type Seen } from '../market.ts';
import { MarketSnapshots } from './market-snapshots.ts';

/** Begins with the last snapshot, where there is a folder for it, and leaves one behind. Nothing depends on it but time. */
@Injectable()
export class KeepSnapshot implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  readonly #snapshots: MarketSnapshots | undefined;
  readonly #ticker: Ticker;
  #saved: Seen;

  constructor(
    private readonly market: Market,
    private readonly clock: Clock,
    mongo: Mongo,
    @Inject(Config) { MATCHING_SNAPSHOT_DIR: folder, MATCHING_SNAPSHOT_MINUTES }: WorkerSettings,
    @Inject(Logger) private readonly logger: Logger,
  ) {
    this.#snapshots = folder === undefined ? undefined : new MarketSnapshots(mongo, folder);
    this.#saved = market.seen;
    this.#ticker = new Ticker(
      () => this.#save(),
      () => MATCHING_SNAPSHOT_MINUTES * 60_000,
    );
  }

  /** Before anything is pulled: that begins with the bootstrap. */
  async onModuleInit(): Promise<void> {
    if (!this.#snapshots) return;
    const start = performance.now();
    try {
      await this.#snapshots.restore(this.market);
      this.#saved = this.market.seen;
      this.logger.info(this.#figures(start), 'the market stands as its snapshot has it');
    } catch (err) {
      if (isAbsent(err)) return;
      this.logger.warn({ err }, 'the market is read anew: its snapshot is thrown away');
      if (err instanceof SnapshotRefused) await this.#snapshots.discard();
    }
  }

  onApplicationBootstrap(): void {
    if (this.#snapshots) this.#ticker.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#ticker.stop();
    await this.#save();
  }

  async #save(): Promise<void> {
    const { seen } = this.market;
    if (!this.#snapshots || isSame(seen, this.#saved)) return;
    const start = performance.now();
    try {
      await this.#snapshots.save(this.market, this.clock.now());
      this.#saved = seen;
      this.logger.info(this.#figures(start), 'a snapshot of the market was taken');
    } catch (err) {
      this.logger.warn({ err }, 'no snapshot of the market could be taken');
    }
  }

  #figures(start: number) {
    const { profiles, listings } = this.market;
    return {
      ms: Math.round(performance.now() - start),
      profiles: profiles.size,
      listings: listings.size,
    };
  }
}

const isAbsent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

const isSame = (a: Seen, b: Seen): boolean =>
  a.profiles === b.profiles && a.listings === b.listings && a.titles === b.titles && a.rules === b.rules;
