import { rescoreMarket, type ListingId } from '@marquee/contracts';
import { Jobs, type RepeatableJobHandler } from '@marquee/jobs';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { z } from 'zod';
import { ListingRepository } from '../../listings/listing-repository.ts';
import { chunksOf } from '../../scoring/chunks.ts';
import { Planner } from '../../scoring/planner.ts';
import type { Plan } from '../../scoring/plan.ts';
import { WriteSuggestions } from '../../suggestions/write-suggestions/write-suggestions.ts';
import { RescoreRepository } from '../persistence/rescore-repository.ts';

/** Listings a job: with a full cap each it takes some seconds. */
const pageSize = 20;

/**
 * Matches every open listing again by changed rules: a page a job, which writes its pairs and wants the next page in the
 * transaction that counts its own, so that it goes on where it was, whatever crashes. One page at a time leaves the
 * worker's other queues to what happens meanwhile; what is stored meanwhile is matched by the new rules anyway.
 */
@Injectable()
export class RescoreMarket implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly mongo: Mongo,
    private readonly rescores: RescoreRepository,
    private readonly listings: ListingRepository,
    private readonly planner: Planner,
    private readonly writing: WriteSuggestions,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.processAtLeastOnce(rescoreMarket, this.#page, { concurrency: 1 });
  }

  readonly #page: RepeatableJobHandler<z.output<typeof rescoreMarket.payload>> = async (
    payload,
    { done },
  ) => {
    const { revision, after } = payload;
    if (!(await this.rescores.isRunning(revision))) return;
    const open = await this.listings.open({ after, limit: pageSize });
    const plan = await this.planner.forListings(open.map(({ id }) => id));
    await this.#write(plan);
    const last = open.at(-1)?.id;
    const isLast = last === undefined || open.length < pageSize;
    await this.mongo.transaction(async (tx) => {
      const finishedAt = isLast ? this.clock.now() : undefined;
      const goesOn = await this.rescores.advance(revision, { listings: open.length, finishedAt }, tx);
      await this.planner.want({ ...plan, pairs: [] }, tx);
      await this.listings.uncap(uncappedBy(plan, open), tx);
      if (goesOn && !isLast) await this.jobs.want(tx, rescoreMarket, { revision, after: last });
      await done(tx);
    });
  };

  async #write({ pairs }: Plan): Promise<void> {
    for (const chunk of chunksOf(pairs)) {
      await this.writing.execute({
        pairs: chunk.map(({ listingId, profileIds }) => ({ listingId, profileIds: [...profileIds] })),
      });
    }
  }
}

interface Revised {
  readonly id: ListingId;
  readonly version: number;
}

/** Where the cap does not bite any more, nothing keeps the rest out. */
function uncappedBy({ capped }: Plan, listings: readonly Revised[]): readonly Revised[] {
  const stillCapped = new Set(capped.map(({ listing }) => listing.id));
  return listings.filter(({ id }) => !stillCapped.has(id));
}
