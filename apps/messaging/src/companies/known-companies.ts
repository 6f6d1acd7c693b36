import { CompanyNotApproved, type CompanyFact, type CompanyId } from '@marquee/contracts';
import { keepNewest, Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

/** What stands beside a conversation of its other side. */
export type KnownCompany = Pick<CompanyFact, 'name' | 'country' | 'standing'>;

interface CompanyDocument extends KnownCompany {
  readonly _id: CompanyId;
  readonly version: number;
}

export const companyCollection: CollectionDefinition = { name: 'companies' };

/** By id alone, as `accounts` tells of them. */
@Injectable()
export class KnownCompanies {
  constructor(private readonly mongo: Mongo) {}

  async find(ids: readonly CompanyId[]): Promise<ReadonlyMap<CompanyId, KnownCompany>> {
    const found = await this.#companies.find({ _id: { $in: [...new Set(ids)] } }).toArray();
    return new Map(found.map(({ _id, version: _, ...company }) => [_id, company]));
  }

  /** One that is not known yet is let through: its registration is on its way here. @throws CompanyNotApproved */
  async requireApproved(companyId: CompanyId): Promise<void> {
    const { standing = 'approved' } = (await this.find([companyId])).get(companyId) ?? {};
    if (standing !== 'approved') throw new CompanyNotApproved(standing);
  }

  async keep(facts: readonly CompanyFact[]): Promise<void> {
    const rows = facts.map(({ companyId: _id, version, name, country, standing }) => ({
      _id,
      version,
      name,
      country,
      standing,
    }));
    await keepNewest(this.#companies, rows);
  }

  get #companies() {
    return this.mongo.collection<CompanyDocument>(companyCollection.name);
  }
}
