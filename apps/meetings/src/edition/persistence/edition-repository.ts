import { StaleRevision, type EditionId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { unstated, type Edition } from '../domain/edition.ts';

type PresentRow = Omit<Edition, 'id'> & { readonly _id: EditionId };

export const editionsCollection: CollectionDefinition = { name: 'editions' };

/** Every version there was, the present one among them. */
export const editionHistoryCollection: CollectionDefinition = {
  name: 'edition_history',
  indexes: [
    // An edition's versions, the latest first; none comes twice.
    { key: { id: 1, version: -1 }, unique: true },
  ],
};

@Injectable()
export class EditionRepository {
  constructor(private readonly mongo: Mongo) {}

  async get(id: EditionId, tx?: Tx): Promise<Edition> {
    const row = await this.#present.findOne({ _id: id }, tx ? { session: tx.session } : {});
    if (!row) return unstated(id);
    const { _id, ...edition } = row;
    return { id, ...edition };
  }

  /** The latest first, all those before the version `before`. */
  history(
    id: EditionId,
    { before, limit }: { before?: number | undefined; limit: number },
  ): Promise<Edition[]> {
    return this.#past
      .find({ id, ...(before !== undefined && { version: { $lt: before } }) })
      .sort({ version: -1 })
      .limit(limit)
      .project<Edition>({ _id: 0 })
      .toArray();
  }

  /** In the place of the version before. @throws StaleRevision */
  async replace({ id, ...edition }: Edition, tx: Tx): Promise<void> {
    const { session } = tx;
    const { version } = await this.get(id, tx);
    if (version !== edition.version - 1) throw new StaleRevision(version);
    await this.#present.replaceOne({ _id: id }, edition, { upsert: true, session });
    await this.#past.insertOne({ id, ...edition }, { session });
  }

  get #present() {
    return this.mongo.collection<PresentRow>(editionsCollection.name);
  }

  get #past() {
    return this.mongo.collection<Edition>(editionHistoryCollection.name);
  }
}
