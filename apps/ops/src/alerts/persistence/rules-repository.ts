import { StaleRevision, type AlertRules, type MemberId, type SetAlertRules } from '@marquee/contracts';
import { isDuplicateKey, Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { defaultThresholds } from '../domain/default-rules.ts';

interface RulesRow extends SetAlertRules {
  readonly _id: 'rules';
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedBy: MemberId;
}

export const rulesCollection: CollectionDefinition = { name: 'alert_rules' };

const inTheBeginning: AlertRules = {
  revision: 0,
  thresholds: { ...defaultThresholds },
  webhooks: [],
  emails: [],
};

/** One set of rules for the market; revision 0 until somebody has set them. */
@Injectable()
export class RulesRepository {
  constructor(private readonly mongo: Mongo) {}

  async get(tx?: Tx): Promise<AlertRules> {
    const row = await this.#rows.findOne({ _id: 'rules' }, tx ? { session: tx.session } : {});
    if (!row) return inTheBeginning;
    const { _id: _, changedAt, thresholds, ...rest } = row;
    // a kind that is newer than these rules goes by its default
    return {
      ...rest,
      thresholds: { ...defaultThresholds, ...thresholds },
      changedAt: changedAt.toISOString(),
    };
  }

  /** The next revision. @throws StaleRevision */
  async set(
    rules: SetAlertRules,
    { revision, at, by }: { readonly revision: number; readonly at: Date; readonly by: MemberId },
  ): Promise<void> {
    const next = { ...rules, revision: revision + 1, changedAt: at, changedBy: by };
    try {
      const { matchedCount, upsertedCount } = await this.#rows.replaceOne({ _id: 'rules', revision }, next, {
        upsert: revision === 0,
      });
      if (matchedCount + upsertedCount === 1) return;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    throw new StaleRevision((await this.get()).revision);
  }

  get #rows() {
    return this.mongo.collection<RulesRow>(rulesCollection.name);
  }
}
