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
 * one afterwards. It makes all writing to one member's inbox a sequence, too.
 */
@Injectable()
export class StreamNumbers {
  constructor(private readonly mongo: Mongo) {}

  /** Takes so many for each; the first of each. */
  async take(counts: ReadonlyMap<MemberId, number>, tx: Tx): Promise<Map<MemberId, number>> {
    const { session } = tx;
    // One order for all: of two transactions the one that comes second fails at its first shared member.
    const members = [...counts.keys()].sort();
    await this.#counters.bulkWrite(
      members.map((_id) => ({
        updateOne: { filter: { _id }, update: { $inc: { last: counts.get(_id) ?? 0 } }, upsert: true },
      })),
      { session },
    );
    const counters = await this.#counters.find({ _id: { $in: members } }, { session }).toArray();
    return new Map(counters.map(({ _id, last }) => [_id, last - (counts.get(_id) ?? 0) + 1]));
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
