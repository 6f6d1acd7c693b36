import { StaleRevision } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { rulesCollection, type RulesRow } from '../../market/rules.ts';
import { unchangedRules, type EditionRules } from '../domain/rules.ts';

type PresentRow = EditionRules & Pick<RulesRow, '_id'>;
/** By its version. */
type PastRow = EditionRules & { readonly _id: number };

/** Every version there was, the present one among them. */
export const rulesHistoryCollection: CollectionDefinition = { name: 'rules_history' };

@Injectable()
export class RulesRepository {
  constructor(private readonly mongo: Mongo) {}

  async get(tx?: Tx): Promise<EditionRules> {
    const row = await this.#present.findOne({ _id: 'rules' }, tx ? { session: tx.session } : {});
    if (!row) return unchangedRules;
    const { _id, ...rules } = row;
    return rules;
  }

  /** The latest first, all those before the version `before`. */
  history({ before, limit }: { before?: number | undefined; limit: number }): Promise<EditionRules[]> {
    return this.#past
      .find(before === undefined ? {} : { _id: { $lt: before } })
      .sort({ _id: -1 })
      .limit(limit)
      .project<EditionRules>({ _id: 0 })
      .toArray();
  }

  /** In the place of the version before. @throws StaleRevision */
  async replace(rules: EditionRules, tx: Tx): Promise<void> {
    const { session } = tx;
    const { version } = await this.get(tx);
    if (version !== rules.version - 1) throw new StaleRevision(version);
    await this.#present.replaceOne({ _id: 'rules' }, rules, { upsert: true, session });
    await this.#past.insertOne({ _id: rules.version, ...rules }, { session });
  }

  get #present() {
    return this.mongo.collection<PresentRow>(rulesCollection.name);
  }

  get #past() {
    return this.mongo.collection<PastRow>(rulesHistoryCollection.name);
  }
}
