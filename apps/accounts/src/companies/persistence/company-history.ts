import type { CompanyAct, CompanyId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { CompanyActed } from '../domain/judgement.ts';

/** By the company and its revision afterwards: a revision is one act, at most. */
interface ActDocument extends Omit<CompanyAct, 'at' | 'revision'> {
  readonly _id: { readonly companyId: CompanyId; readonly revision: number };
  readonly at: Date;
}

export const companyActsCollection: CollectionDefinition = {
  name: 'company_acts',
  indexes: [
    // the history of a company, the latest first
    { key: { '_id.companyId': 1, '_id.revision': -1 } },
  ],
};

/** Who did what with a company's standing: written with the act, and never changed. */
@Injectable()
export class CompanyHistory {
  constructor(private readonly mongo: Mongo) {}

  async record(acts: readonly CompanyActed[], tx: Tx): Promise<void> {
    if (acts.length === 0) return;
    const documents = acts.map(({ company, act, memberId }): ActDocument => {
      const { id: companyId, revision, standing, verdict, updatedAt: at } = company;
      return {
        _id: { companyId, revision },
        at,
        act,
        standing,
        ...(memberId ? { memberId } : {}),
        ...verdict,
      };
    });
    await this.#acts.insertMany(documents, { session: tx.session });
  }

  /** The latest first. */
  async list({
    companyId,
    before,
    limit,
  }: {
    companyId: CompanyId;
    before?: number | undefined;
    limit: number;
  }): Promise<CompanyAct[]> {
    const documents = await this.#acts
      .find({
        '_id.companyId': companyId,
        ...(before === undefined ? {} : { '_id.revision': { $lt: before } }),
      })
      .sort({ '_id.revision': -1 })
      .limit(limit)
      .toArray();
    return documents.map(({ _id, at, ...act }) => ({
      ...act,
      revision: _id.revision,
      at: at.toISOString(),
    }));
  }

  get #acts() {
    return this.mongo.collection<ActDocument>(companyActsCollection.name);
  }
}
