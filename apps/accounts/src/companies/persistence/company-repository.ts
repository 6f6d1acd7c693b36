import { NotFound, StaleRevision, type CompanyId } from '@marquee/contracts';
import { isDuplicateKey, Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { Overtaken } from '../../overtaken.ts';
import type { Company } from '../domain/company.ts';

/** `nameKey`: the name as lists order and find it. */
type CompanyDocument = Omit<Company, 'id'> & { readonly _id: CompanyId; readonly nameKey: string };

export const companiesCollection: CollectionDefinition = {
  name: 'companies',
  indexes: [
    // companies by name, and those whose name begins so
    { key: { nameKey: 1, _id: 1 } },
  ],
};

/** Where a page of companies ended. */
export interface CompanyPlace {
  readonly nameKey: string;
  readonly id: CompanyId;
}

/** Compatibility forms and case fold together: "ＡＢＣ" is found by "abc". */
export const nameKeyOf = (name: string) => name.normalize('NFKC').toLowerCase();

/** Escaped so that MongoDB still sees a literal beginning, and reads no more of the index than that. */
const beginsWith = (text: string) => `^${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`;

const toDocument = ({ id, ...rest }: Company): CompanyDocument => ({
  _id: id,
  ...rest,
  nameKey: nameKeyOf(rest.name),
});
const fromDocument = ({ _id, nameKey: _, ...rest }: CompanyDocument): Company => ({ id: _id, ...rest });

/** Companies are public within the market: reading asks for no owner. */
@Injectable()
export class CompanyRepository {
  constructor(private readonly mongo: Mongo) {}

  /** @throws NotFound, StaleRevision */
  async get({ companyId, revision }: { companyId: CompanyId; revision?: number }, tx?: Tx): Promise<Company> {
    const document = await this.#companies.findOne({ _id: companyId }, tx ? { session: tx.session } : {});
    if (!document) throw new NotFound('company');
    if (revision !== undefined && document.revision !== revision) throw new StaleRevision(document.revision);
    return fromDocument(document);
  }

  /** Of these ids, those that are registered. */
  async known(ids: readonly CompanyId[], tx: Tx): Promise<Set<CompanyId>> {
    const found = await this.#companies
      .find({ _id: { $in: [...new Set(ids)] } }, { session: tx.session, projection: { _id: 1 } })
      .toArray();
    return new Set(found.map(({ _id }) => _id));
  }

  /** In order of name. */
  async list({
    namePrefix,
    after,
    limit,
  }: {
    namePrefix?: string | undefined;
    after?: CompanyPlace | undefined;
    limit: number;
  }): Promise<Company[]> {
    const prefix = namePrefix === undefined ? {} : { nameKey: { $regex: beginsWith(nameKeyOf(namePrefix)) } };
    const rest = after && {
      $or: [{ nameKey: { $gt: after.nameKey } }, { nameKey: after.nameKey, _id: { $gt: after.id } }],
    };
    const documents = await this.#companies
      .find({ $and: [prefix, rest ?? {}] })
      .sort({ nameKey: 1, _id: 1 })
      .limit(limit)
      .toArray();
    return documents.map(fromDocument);
  }

  /** @throws Overtaken */
  async insert(companies: readonly Company[], tx: Tx): Promise<void> {
    if (companies.length === 0) return;
    try {
      await this.#companies.insertMany(companies.map(toDocument), { session: tx.session });
    } catch (error) {
      throw isDuplicateKey(error) ? new Overtaken() : error;
    }
  }

  /** In the place of the revision before. @throws StaleRevision */
  async replace(company: Company, tx: Tx): Promise<void> {
    const { matchedCount } = await this.#companies.replaceOne(
      { _id: company.id, revision: company.revision - 1 },
      toDocument(company),
      { session: tx.session },
    );
    if (matchedCount === 0) throw new StaleRevision(company.revision);
  }

  get #companies() {
    return this.mongo.collection<CompanyDocument>(companiesCollection.name);
  }
}
