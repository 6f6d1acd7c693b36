import type { PartitionLag } from '@marquee/eventing';
import { Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';

/** Where a partition ended when it was looked at. */
interface Mark {
  readonly end: number;
  readonly at: Date;
}

/** Since when a partition has had something to read, and when it was last seen to move. */
export interface LagRow {
  readonly _id: string;
  readonly since: Date;
  readonly committed: number;
  readonly movedAt: Date;
  /** What is to be read next has come after the first of these; the oldest first. */
  readonly marks: readonly Mark[];
}

/** As many looks as a row keeps. Of more, every second one is forgotten. */
const marksKept = 64;

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
        marks: [...marksAhead(before?.marks ?? [], partition), { end: partition.end, at: now }],
      };
    });
}

/** The last mark that everything before has been read of, and those after it. */
function marksAhead(marks: readonly Mark[], { end, lag }: PartitionLag): readonly Mark[] {
  const read = marks.findLastIndex((mark) => mark.end <= end - lag);
  const ahead = marks.slice(Math.max(0, read));
  return ahead.length < marksKept ? ahead : ahead.filter((_, at) => at % 2 === 0);
}

/** For how many seconds what is to be read next has waited, at most and to one look. */
export const waitingSeconds = ({ marks, since }: LagRow, now: Date): number =>
  Math.max(0, now.getTime() - (marks[0]?.at ?? since).getTime()) / 1_000;

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
    if (gone.length + rows.length > 0)
      await this.#rows.bulkWrite([
        ...gone.map((_id) => ({ deleteOne: { filter: { _id } } })),
        ...rows.map(({ _id, ...row }) => ({
          replaceOne: { filter: { _id }, replacement: row, upsert: true },
        })),
      ]);
    return new Map(rows.map((row) => [row._id, row]));
  }

  get #rows() {
    return this.mongo.collection<LagRow>(lagCollection.name);
  }
}
