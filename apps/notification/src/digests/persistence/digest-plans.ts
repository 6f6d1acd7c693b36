import type { MemberId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { DigestDay } from '../domain/next-digest.ts';

interface DigestPlan extends DigestDay {
  readonly _id: MemberId;
}

export interface DueDigest extends DigestDay {
  readonly memberId: MemberId;
}

export const digestPlansCollection: CollectionDefinition = {
  name: 'digest_plans',
  indexes: [
    // whose digest is due, the longest waiting first
    { key: { at: 1 } },
  ],
};

/** Each person's next digest. */
@Injectable()
export class DigestPlans {
  constructor(private readonly mongo: Mongo) {}

  async due(now: Date, limit: number, tx: Tx): Promise<DueDigest[]> {
    const found = await this.#plans
      .find({ at: { $lte: now } }, { session: tx.session })
      .sort({ at: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id, day, at }) => ({ memberId: _id, day, at }));
  }

  /** Undefined: no digest is wanted. */
  async set(plans: ReadonlyMap<MemberId, DigestDay | undefined>, tx?: Tx): Promise<void> {
    if (plans.size === 0) return;
    await this.#plans.bulkWrite(
      [...plans].map(([_id, plan]) =>
        plan
          ? { replaceOne: { filter: { _id }, replacement: { ...plan }, upsert: true } }
          : { deleteOne: { filter: { _id } } },
      ),
      { ordered: false, ...(tx ? { session: tx.session } : {}) },
    );
  }

  get #plans() {
    return this.mongo.collection<DigestPlan>(digestPlansCollection.name);
  }
}
