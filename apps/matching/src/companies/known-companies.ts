import type { CompanyFact, CompanyId, CompanyStanding } from '@marquee/contracts';
import { keepNewest, Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

interface KnownCompany {
  readonly _id: CompanyId;
  readonly version: number;
  readonly standing: CompanyStanding;
}

export const companiesCollection: CollectionDefinition = { name: 'companies' };

/** How companies stand, as `accounts` tells. */
@Injectable()
export class KnownCompanies {
  constructor(private readonly mongo: Mongo) {}

  /** Of these, those that may not trade. One that is not known yet may: its registration is on its way here. */
  async notApproved(ids: readonly CompanyId[]): Promise<ReadonlySet<CompanyId>> {
    const found = await this.#companies
      .find({ _id: { $in: [...new Set(ids)] }, standing: { $ne: 'approved' } }, { projection: { _id: 1 } })
      .toArray();
    return new Set(found.map(({ _id }) => _id));
  }

  async keep(facts: readonly CompanyFact[]): Promise<void> {
    await keepNewest(
      this.#companies,
      facts.map(({ companyId: _id, version, standing }) => ({ _id, version, standing })),
    );
  }

  get #companies() {
    return this.mongo.collection<KnownCompany>(companiesCollection.name);
  }
}
