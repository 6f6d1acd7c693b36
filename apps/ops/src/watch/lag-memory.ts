import type { PartitionLag } from '@marquee/eventing';
import { Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';

/** Since when a partition has had something to read, and when it was last seen to move. */
export interface LagRow {
  readonly _id: string;
  readonly since: Date;
  readonly committed: number;
  readonly movedAt: Date;
}

/** A row for each partition that lags now: a few hundred at most, read whole. */
export const lagCollection: CollectionDefinition = { name: 'lagging' };

export const placeOf = ({ group, topic, kind, partition }: PartitionLag) =>
  `${group}~${topic}~${kind}~${partition}`;

/** What is to be remembered, from what was and what is seen. */
export function remember(
  known: ReadonlyMap<string, LagRow>,
  seen: readonly PartitionLag[],
  now: Date,
): LagRow[] {
  return seen
    .filter(({ lag }) => lag > 0)
    .map((partition) => {
      const before = known.get(placeOf(partition));
      const committed = partition.committed ?? -1;
      return {
        _id: placeOf(partition),
        since: before?.since ?? now,
        committed,
        movedAt: before?.committed === committed ? before.movedAt : now,
      };
    });
}

/** Kafka knows how much a group lags, not since when: what was seen is kept, for all instances and over restarts. */
@Injectable()
export class LagMemory {
  constructor(
    private readonly mongo: Mongo,
    private readonly clock: Clock,
  ) {}

  /** Takes in what was seen. @returns the rows of what lags, by place */
  async take(seen: readonly PartitionLag[]): Promise<ReadonlyMap<string, LagRow>> {
    const known = new Map((await this.#rows.find().toArray()).map((row) => [row._id, row]));
    const rows = remember(known, seen, this.clock.now());
    const gone = [...known.keys()].filter((id) => !rows.some(({ _id }) => _id === id));
    const changed = rows.filter(({ _id, movedAt }) => known.get(_id)?.movedAt !== movedAt);
    if (gone.length + changed.length > 0)
      await this.#rows.bulkWrite([
        ...gone.map((_id) => ({ deleteOne: { filter: { _id } } })),
        ...changed.map(({ _id, ...row }) => ({
          replaceOne: { filter: { _id }, replacement: row, upsert: true },
        })),
      ]);
    return new Map(rows.map((row) => [row._id, row]));
  }

  get #rows() {
    return this.mongo.collection<LagRow>(lagCollection.name);
  }
}
