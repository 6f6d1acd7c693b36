import {
  CompanyNotApproved,
  type CompanyFact,
  type CompanyId,
  type CompanyStanding,
} from '@marquee/contracts';
import { keepNewest, Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

export interface KnownCompany {
  readonly _id: CompanyId;
  readonly version: number;
  readonly name: string;
  readonly country: string;
  readonly standing: CompanyStanding;
}

export const companiesCollection: CollectionDefinition = { name: 'companies' };

/** The companies as `accounts` tells of them. */
@Injectable()
export class KnownCompanies {
  constructor(private readonly mongo: Mongo) {}

  async find(ids: readonly CompanyId[]): Promise<ReadonlyMap<CompanyId, KnownCompany>> {
    const found = await this.#companies.find({ _id: { $in: [...new Set(ids)] } }).toArray();
    return new Map(found.map((company) => [company._id, company]));
  }

  /** One that is not known yet is let through: its registration is on its way here. @throws CompanyNotApproved */
  async requireApproved(companyId: CompanyId): Promise<void> {
    const standing = await this.#standing(companyId);
    if (standing !== 'approved') throw new CompanyNotApproved(standing);
  }

  /** The same as an answer. */
  async isApproved(companyId: CompanyId): Promise<boolean> {
    return (await this.#standing(companyId)) === 'approved';
  }

  async #standing(companyId: CompanyId): Promise<CompanyStanding> {
    return (await this.find([companyId])).get(companyId)?.standing ?? 'approved';
  }

  async keep(facts: readonly CompanyFact[]): Promise<void> {
    await keepNewest(
      this.#companies,
      facts.map(({ companyId, version, name, country, standing }) => ({
        _id: companyId,
        version,
        name,
        country,
        standing,
      })),
    );
  }

  get #companies() {
    return this.mongo.collection<KnownCompany>(companiesCollection.name);
  }
}
