import type { MemberId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

interface Counter {
  readonly _id: MemberId;
  readonly last: number;
}

/** By member: found by its id alone. */
export const streamNumbersCollection: CollectionDefinition = { name: 'stream_numbers' };

/**
 * Each member's changes, numbered. A transaction that takes numbers keeps every other from taking the same member's
 * until it ends, so that the order of numbers is the order of commits: a reader who has seen n never meets a smaller
 * one afterwards. It makes all writing to one member's inbox a sequence, too. What was read before it was taken is of
 * the transaction's snapshot: had another taken since, the write would fail, and all be done again.
 */
@Injectable()
export class StreamNumbers {
  constructor(private readonly mongo: Mongo) {}

  /** Takes so many for each; the first of each. */
  async take(counts: ReadonlyMap<MemberId, number>, tx: Tx): Promise<Map<MemberId, number>> {
    const { session } = tx;
    const members = [...counts.keys()].sort();
    const found = await this.#counters.find({ _id: { $in: members } }, { session }).toArray();
    const before = new Map(found.map(({ _id, last }) => [_id, last]));
    const [known, others] = [
      members.filter((member) => before.has(member)),
      members.filter((member) => !before.has(member)),
    ];
    // Nearly all take one: those who take as many as each other share a statement.
    const byCount = Map.groupBy(known, (member) => counts.get(member) ?? 0);
    await this.#counters.bulkWrite(
      [
        ...[...byCount].map(([count, sharing]) => ({
          updateMany: { filter: { _id: { $in: sharing } }, update: { $inc: { last: count } } },
        })),
        ...others.map((_id) => ({ insertOne: { document: { _id, last: counts.get(_id) ?? 0 } } })),
      ],
      { session, ordered: false },
    );
    return new Map(members.map((member) => [member, (before.get(member) ?? 0) + 1]));
  }

  /** The latest of each, 0 where none was taken. */
  async latest(members: readonly MemberId[], tx?: Tx): Promise<Map<MemberId, number>> {
    const counters = await this.#counters
      .find({ _id: { $in: [...members] } }, tx ? { session: tx.session } : {})
      .toArray();
    const known = new Map(counters.map(({ _id, last }) => [_id, last]));
    return new Map(members.map((member) => [member, known.get(member) ?? 0]));
  }

  get #counters() {
    return this.mongo.collection<Counter>(streamNumbersCollection.name);
  }
}
