import { scoreListings, scoreProfiles, writeSuggestions } from '@marquee/contracts';
import { Jobs, type RepeatableJobHandler } from '@marquee/jobs';
import { Mongo } from '@marquee/mongo';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Market } from '../market/market.ts';
import { WriteSuggestions } from '../suggestions/write-suggestions/write-suggestions.ts';
import type { Plan } from './plan.ts';
import { Planner } from './planner.ts';

/** The worker's queues, and who works them. */
@Injectable()
export class RunJobs implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly mongo: Mongo,
    private readonly market: Market,
    private readonly planner: Planner,
    private readonly writing: WriteSuggestions,
  ) {}

  /** The market is in memory before the first job and the first event come. */
  async onApplicationBootstrap(): Promise<void> {
    await this.market.pull();
    const scoring = { concurrency: 1 };
    this.jobs.processAtLeastOnce(
      scoreProfiles,
      this.#planned(({ profileIds }) => this.planner.forProfiles(profileIds)),
      scoring,
    );
    this.jobs.processAtLeastOnce(
      scoreListings,
      this.#planned(({ listingIds }) => this.planner.forListings(listingIds)),
      scoring,
    );
    this.jobs.processAtLeastOnce(writeSuggestions, (payload) => this.writing.execute(payload), {
      concurrency: 4,
    });
  }

  /** The plan is found outside the transaction: it takes a while, and may be found again. */
  #planned<Payload>(plan: (payload: Payload) => Promise<Plan>): RepeatableJobHandler<Payload> {
    return async (payload, { done }) => {
      const found = await plan(payload);
      await this.mongo.transaction(async (tx) => {
        await this.planner.want(found, tx);
        await done(tx);
      });
    };
  }
}
