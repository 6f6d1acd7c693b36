import { CompanyNotApproved, type CompanyId } from '@marquee/contracts';
import { keepNewest, Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Company } from './company.ts';

interface CompanyDocument extends Omit<Company, 'id'> {
  readonly _id: CompanyId;
}

export const companyCollection: CollectionDefinition = { name: 'companies' };

/** The companies as `accounts` has told of them. */
@Injectable()
export class CompanyView {
  constructor(private readonly mongo: Mongo) {}

  async find(ids: readonly CompanyId[]): Promise<ReadonlyMap<CompanyId, Company>> {
    const found = await this.#companies.find({ _id: { $in: [...new Set(ids)] } }).toArray();
    return new Map(found.map(({ _id, ...company }) => [_id, { id: _id, ...company }]));
  }

  /** One that is not known yet is let through: its registration is on its way here. @throws CompanyNotApproved */
  async requireApproved(id: CompanyId, tx: Tx): Promise<void> {
    const company = await this.#companies.findOne({ _id: id }, { session: tx.session });
    if (company && company.standing !== 'approved') throw new CompanyNotApproved(company.standing);
  }

  /** Keeps of each company what is newest, in whatever order it comes. */
  async keep(companies: readonly Company[]): Promise<void> {
    await keepNewest(
      this.#companies,
      companies.map(({ id, ...company }) => ({ _id: id, ...company })),
    );
  }

  get #companies() {
    return this.mongo.collection<CompanyDocument>(companyCollection.name);
  }
}
