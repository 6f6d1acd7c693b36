import type { ConsumerGroup, DeadLetterCause, DeadLetterState, MemberId } from '@marquee/contracts';
import { isDuplicateKey, Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import type { LetterRow } from './letter.ts';

export const letterCollection: CollectionDefinition = {
  name: 'dead_letters',
  indexes: [
    // the list, oldest first, and how many there are
    { key: { state: 1, failedAt: 1, _id: 1 } },
    // open ones by cause; all of a cause, in the order of the topic
    { key: { state: 1, group: 1, topic: 1, 'cause.code': 1, offset: 1 } },
    // where is it? what of an aggregate a group could not process
    { key: { aggregateId: 1, group: 1 } },
  ],
};

interface PositionRow {
  readonly _id: string;
  /** The first offset that is not indexed yet. */
  readonly next: number;
}

/** How far each dead-letter topic has been indexed. */
export const positionCollection: CollectionDefinition = { name: 'dead_letter_positions' };

/** Some by id, whatever their state; or the open ones of a group, a topic, a cause. */
export interface LetterSelection {
  readonly ids?: readonly string[] | undefined;
  readonly group?: string | undefined;
  readonly topic?: string | undefined;
  readonly code?: string | undefined;
  /** Of the open ones those that no replay has missed in Kafka. */
  readonly present?: true | undefined;
}

interface LetterPage extends Omit<LetterSelection, 'ids' | 'present'> {
  readonly state: DeadLetterState;
  readonly after?: { readonly failedAt: Date; readonly id: string } | undefined;
  readonly limit: number;
}

interface Decision {
  readonly ids: readonly string[];
  readonly at: Date;
  readonly by: MemberId;
}

@Injectable()
export class LetterRepository {
  constructor(private readonly mongo: Mongo) {}

  async get(id: string): Promise<LetterRow | undefined> {
    return (await this.#rows.findOne({ _id: id })) ?? undefined;
  }

  /** Oldest first. */
  list({ state, after, limit, ...which }: LetterPage): Promise<LetterRow[]> {
    const beyond = after && {
      $or: [{ failedAt: { $gt: after.failedAt } }, { failedAt: after.failedAt, _id: { $gt: after.id } }],
    };
    return this.#rows
      .find({ state, ...named(which), ...beyond })
      .sort({ failedAt: 1, _id: 1 })
      .limit(limit)
      .toArray();
  }

  /** In the order of their topics. */
  select(selection: LetterSelection, limit: number): Promise<LetterRow[]> {
    return this.#rows
      .find(selected(selection))
      .sort({ group: 1, topic: 1, partition: 1, offset: 1 })
      .limit(limit)
      .toArray();
  }

  count(selection: LetterSelection): Promise<number> {
    return this.#rows.countDocuments(selected(selection));
  }

  /** Open ones, the most frequent cause first. */
  async causes(): Promise<DeadLetterCause[]> {
    const groups = await this.#rows
      .aggregate<{
        _id: { group: string; topic: string; code: string };
        message: string;
        count: number;
        oldestAt: Date;
        latestAt: Date;
      }>([
        { $match: { state: 'open' } },
        { $sort: { failedAt: 1 } },
        {
          $group: {
            _id: { group: '$group', topic: '$topic', code: '$cause.code' },
            message: { $last: '$cause.message' },
            count: { $sum: 1 },
            oldestAt: { $min: '$failedAt' },
            latestAt: { $max: '$failedAt' },
          },
        },
        { $sort: { count: -1, oldestAt: 1 } },
      ])
      .toArray();
    return groups.map(({ _id, oldestAt, latestAt, ...rest }) => ({
      ..._id,
      ...rest,
      oldestAt: oldestAt.toISOString(),
      latestAt: latestAt.toISOString(),
    }));
  }

  /** How many are open, by group and topic. */
  async countOpen(): Promise<{ group: ConsumerGroup; topic: string; count: number; oldestAt: Date }[]> {
    const groups = await this.#rows
      .aggregate<{ _id: { group: ConsumerGroup; topic: string }; count: number; oldestAt: Date }>([
        { $match: { state: 'open' } },
        {
          $group: {
            _id: { group: '$group', topic: '$topic' },
            count: { $sum: 1 },
            oldestAt: { $min: '$failedAt' },
          },
        },
      ])
      .toArray();
    return groups.map(({ _id, ...rest }) => ({ ..._id, ...rest }));
  }

  /** Those of these aggregates that a group could not process and that are open, the oldest first. */
  ofAggregates({
    group,
    aggregates,
  }: {
    readonly group: ConsumerGroup;
    readonly aggregates: readonly string[];
  }): Promise<LetterRow[]> {
    const which = { aggregateId: { $in: [...aggregates] }, group, state: 'open' } as const;
    return this.#rows.find(which).sort({ failedAt: 1 }).limit(20).toArray();
  }

  async replayed({ ids, at, by }: Decision, { session }: Tx): Promise<void> {
    await this.#rows.updateMany(
      { _id: { $in: [...ids] } },
      { $set: { state: 'replayed' }, $push: { replays: { at, by } }, $unset: { goneAt: 1 } },
      { session },
    );
  }

  /** They stay as they are otherwise: what has had no effect is for an operator to discard. */
  async missed({ ids, at }: Pick<Decision, 'ids' | 'at'>, { session }: Tx): Promise<void> {
    await this.#rows.updateMany({ _id: { $in: [...ids] } }, { $set: { goneAt: at } }, { session });
  }

  /** @returns how many: what has been discarded before stays as it is */
  async discard({ ids, at, by, reason }: Decision & { reason: string }, { session }: Tx): Promise<number> {
    const { modifiedCount } = await this.#rows.updateMany(
      { _id: { $in: [...ids] }, state: { $ne: 'discarded' } },
      { $set: { state: 'discarded', discarded: { at, by, reason } } },
      { session },
    );
    return modifiedCount;
  }

  /** Rows that are there already stay as they are: operators may have decided on them. */
  async add(rows: readonly LetterRow[]): Promise<void> {
    if (rows.length === 0) return;
    try {
      await this.#rows.insertMany([...rows], { ordered: false });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async positions(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#positions.find().toArray();
    return new Map(rows.map(({ _id, next }) => [_id, next]));
  }

  /** Never backwards: another instance may be further. */
  async reached(place: string, next: number): Promise<void> {
    await this.#positions.updateOne({ _id: place }, { $max: { next } }, { upsert: true });
  }

  get #rows() {
    return this.mongo.collection<LetterRow>(letterCollection.name);
  }

  get #positions() {
    return this.mongo.collection<PositionRow>(positionCollection.name);
  }
}

const named = ({ group, topic, code, present }: Omit<LetterSelection, 'ids'>): Filter<LetterRow> => ({
  ...(group !== undefined && ({ group } as Filter<LetterRow>)),
  ...(topic !== undefined && { topic }),
  ...(code !== undefined && { 'cause.code': code }),
  ...(present && { goneAt: { $exists: false } }),
});

const selected = ({ ids, ...which }: LetterSelection): Filter<LetterRow> =>
  ids ? { _id: { $in: [...ids] } } : { state: 'open', ...named(which) };
