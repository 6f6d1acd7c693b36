import { randomUUID } from 'node:crypto';
import { consumers, scoreListings, type CompanyFact } from '@marquee/contracts';
import { DeadLetter, EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Jobs } from '@marquee/jobs';
import { Mongo } from '@marquee/mongo';
import { defineService } from '@marquee/service';
import { Controller, Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** What is wrong with the services below: specs break and mend it. */
export const world = { broken: false };

@Controller()
class NoteWhatHappened {
  constructor(private readonly mongo: Mongo) {}

  /** The effect: a row for each event. */
  @EffectOf([...consumers.catalogue])
  async handle({ once }: EffectDelivery): Promise<void> {
    await once(async (tx, fresh) => {
      const facts = fresh.map(({ data }) => data as CompanyFact);
      if (world.broken && facts.some(({ name }) => name.startsWith('Poison')))
        throw new DeadLetter('name-refused', 'There is no such name');
      const rows = facts.map(({ companyId, name }) => ({ companyId, name }));
      await this.mongo.collection('effects').insertMany(rows, { session: tx.session });
    });
  }
}

/** In the place of the catalogue: it hears of companies, and cannot process some. */
export const catalogueStandIn = defineService({
  name: 'catalogue',
  port: 0,
  database: { collections: [{ name: 'effects' }] },
  engines: ['kafka'],
  consumes: 'catalogue',
  controllers: [NoteWhatHappened],
});

@Injectable()
class RunJobs implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly mongo: Mongo,
  ) {}

  onApplicationBootstrap(): void {
    const effects = this.mongo.collection('effects');
    this.jobs.process(
      scoreListings,
      async ({ listingIds }, { tx }) => {
        await effects.insertOne({ listingIds }, { session: tx.session });
      },
      { concurrency: 1 },
    );
  }
}

export const wantedAtOnce = 3;

@Injectable()
class WantJobs implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly mongo: Mongo,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const payloads = Array.from({ length: wantedAtOnce }, () => ({ listingIds: [randomUUID()] }));
    await this.mongo.transaction((tx) => this.jobs.want(tx, scoreListings, payloads));
  }
}

/** In the place of matching's API: it wants jobs, and leaves them to a worker. */
export const matchingWithoutWorker = defineService({
  name: 'matching',
  port: 0,
  database: { collections: [{ name: 'effects' }] },
  engines: ['kafka', 'redis'],
  queues: [scoreListings],
  providers: [WantJobs],
});

/** In the place of matching: it has jobs. */
export const matchingStandIn = defineService({
  name: 'matching',
  port: 0,
  database: { collections: [{ name: 'effects' }] },
  engines: ['kafka', 'redis'],
  queues: [scoreListings],
  providers: [RunJobs],
});
