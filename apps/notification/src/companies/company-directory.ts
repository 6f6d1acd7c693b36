import type { CompanyFact, CompanyId, CompanyInShort } from '@marquee/contracts';
import { keepNewest, Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

interface KnownCompany {
  readonly _id: CompanyId;
  readonly version: number;
  readonly name: string;
}

/** By its id alone. */
export const companiesCollection: CollectionDefinition = { name: 'companies' };

/** The service's own view of how companies are called. */
@Injectable()
export class CompanyDirectory {
  constructor(private readonly mongo: Mongo) {}

  /** Keeps what is newer than what is known. */
  async know(facts: readonly CompanyFact[]): Promise<void> {
    await keepNewest(
      this.#companies,
      facts.map(({ companyId: _id, version, name }) => ({ _id, version, name })),
    );
  }

  /** Names these companies. */
  async named(companyIds: readonly CompanyId[], tx: Tx): Promise<(companyId: CompanyId) => CompanyInShort> {
    const found = await this.#companies
      .find({ _id: { $in: [...companyIds] } }, { session: tx.session, projection: { name: 1 } })
      .toArray();
    const names = new Map(found.map(({ _id, name }) => [_id, name]));
    return (companyId) => {
      const name = names.get(companyId);
      return { companyId, ...(name === undefined ? {} : { name }) };
    };
  }

  get #companies() {
    return this.mongo.collection<KnownCompany>(companiesCollection.name);
  }
}
