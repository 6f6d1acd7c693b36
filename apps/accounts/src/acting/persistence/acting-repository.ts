import type { ActingId, MemberId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Acting } from '../domain/acting.ts';

type ActingDocument = Omit<Acting, 'id'> & { readonly _id: ActingId };

export const actingsCollection: CollectionDefinition = {
  name: 'actings',
  indexes: [
    // in whose name somebody has acted, the latest first
    { key: { memberId: 1, _id: -1 } },
  ],
};

/** Kept for good: who has acted in whose name, and why. */
@Injectable()
export class ActingRepository {
  constructor(private readonly mongo: Mongo) {}

  async insert({ id: _id, ...rest }: Acting, tx: Tx): Promise<void> {
    await this.#actings.insertOne({ _id, ...rest }, { session: tx.session });
  }

  async find(actingId: ActingId, tx?: Tx): Promise<Acting | undefined> {
    const found = await this.#actings.findOne({ _id: actingId }, tx ? { session: tx.session } : {});
    return found ? fromDocument(found) : undefined;
  }

  /** False where it has ended already. */
  async end(actingId: ActingId, endedAt: Date, tx: Tx): Promise<boolean> {
    const { matchedCount } = await this.#actings.updateOne(
      { _id: actingId, endedAt: { $exists: false } },
      { $set: { endedAt } },
      { session: tx.session },
    );
    return matchedCount > 0;
  }

  /** In the name of one, or of anybody; the latest first. */
  async list({
    memberId,
    before,
    limit,
  }: {
    memberId: MemberId | 'anybody';
    before?: ActingId | undefined;
    limit: number;
  }): Promise<Acting[]> {
    const documents = await this.#actings
      .find({
        ...(memberId === 'anybody' ? {} : { memberId }),
        ...(before === undefined ? {} : { _id: { $lt: before } }),
      })
      .sort({ _id: -1 })
      .limit(limit)
      .toArray();
    return documents.map(fromDocument);
  }

  get #actings() {
    return this.mongo.collection<ActingDocument>(actingsCollection.name);
  }
}

const fromDocument = ({ _id, ...rest }: ActingDocument): Acting => ({ id: _id, ...rest });
