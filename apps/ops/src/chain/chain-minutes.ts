import { Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import type { Sighting } from '../watch/measure.ts';
import { lookAlong, type ChainMinute } from './chain.ts';

interface MinuteRow extends ChainMinute {
  /** Such as 2027-03-01T10:15. */
  readonly _id: string;
}

const anHourMs = 3_600_000;

/** A row a minute; two hours of them. */
export const chainCollection: CollectionDefinition = {
  name: 'chain_minutes',
  // the last hour, oldest first; and forgetting what is older
  indexes: [{ key: { at: 1 }, expireAfterSeconds: (2 * anHourMs) / 1_000, name: 'at' }],
};

/** What the chain was like in each minute of the last hour: for all instances, and over restarts. */
@Injectable()
export class ChainMinutes {
  constructor(
    private readonly mongo: Mongo,
    private readonly clock: Clock,
  ) {}

  /** Several looks a minute become one: the last, with the largest ages. */
  async note(sighting: Pick<Sighting, 'consumers' | 'backlogs'>): Promise<void> {
    const at = this.clock.now();
    const links = Object.entries(lookAlong(sighting));
    const latest = links.flatMap(([step, { oldestSeconds: _, ...link }]) =>
      Object.entries(link).map(([what, value]) => [`links.${step}.${what}`, value] as const),
    );
    const largest = links.map(
      ([step, { oldestSeconds }]) => [`links.${step}.oldestSeconds`, oldestSeconds] as const,
    );
    await this.#rows.updateOne(
      { _id: at.toISOString().slice(0, 16) },
      {
        $set: { at, ...Object.fromEntries(latest) },
        ...(largest.length > 0 && { $max: Object.fromEntries(largest) }),
      },
      { upsert: true },
    );
  }

  async lastHour(): Promise<ChainMinute[]> {
    const since = new Date(this.clock.now().getTime() - anHourMs);
    const rows = await this.#rows
      .find({ at: { $gte: since } })
      .sort({ at: 1 })
      .toArray();
    return rows.map(({ at, links = {} }) => ({ at, links }));
  }

  get #rows() {
    return this.mongo.collection<MinuteRow>(chainCollection.name);
  }
}
