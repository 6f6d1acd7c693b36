import type { CompanyFact, CompanyId, CompanyStanding } from '@marquee/contracts';
import { keepNewest, Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

interface KnownCompany {
  readonly _id: CompanyId;
  readonly version: number;
  /** Absent of those that were kept before names were. */
  readonly name?: string;
  readonly standing: CompanyStanding;
}

export const companiesCollection: CollectionDefinition = { name: 'companies' };

/** How companies stand and what they are called, as `accounts` tells. */
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

  /** Of these, those whose name is known. */
  async names(ids: readonly CompanyId[]): Promise<ReadonlyMap<CompanyId, string>> {
    const found = await this.#companies
      .find({ _id: { $in: [...new Set(ids)] } }, { projection: { name: 1 } })
      .toArray();
    return new Map(found.flatMap(({ _id, name }) => (name === undefined ? [] : [[_id, name]])));
  }

  async keep(facts: readonly CompanyFact[]): Promise<void> {
    await keepNewest(
      this.#companies,
      facts.map(({ companyId: _id, version, name, standing }) => ({ _id, version, name, standing })),
    );
  }

  get #companies() {
    return this.mongo.collection<KnownCompany>(companiesCollection.name);
  }
}
