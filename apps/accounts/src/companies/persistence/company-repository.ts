import {
  companyStandings,
  NotFound,
  StaleRevision,
  type CompanyCounts,
  type CompanyId,
  type CompanyStanding,
} from '@marquee/contracts';
import { isDuplicateKey, Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { beginsWith, nameKeyOf } from '../../name-keys.ts';
import { Overtaken } from '../../overtaken.ts';
import type { Company } from '../domain/company.ts';

/** `nameKey`: the name as lists order and find it. */
type CompanyDocument = Omit<Company, 'id'> & {
  readonly _id: CompanyId;
  readonly nameKey: string;
  /** Counts changes of its owners: the lock on them. */
  readonly owners?: number;
};

export const companiesCollection: CollectionDefinition = {
  name: 'companies',
  indexes: [
    // companies by name, and those whose name begins so
    { key: { nameKey: 1, _id: 1 } },
    // the same of one standing: what those who trade look through
    { key: { standing: 1, nameKey: 1, _id: 1 } },
    // who has been waiting longest for an organiser, and how many do
    { key: { standing: 1, standingSince: 1, _id: 1 } },
  ],
};

/** Where a page of companies ended: by name, or by the time since when it stands where it does. */
export interface CompanyPlace {
  readonly key: string | Date;
  readonly id: CompanyId;
}

/** Which companies, and in what order; `own`: also this one, wherever it stands. */
export interface CompanySearch {
  readonly ids?: readonly CompanyId[] | undefined;
  readonly namePrefix?: string | undefined;
  readonly standing?: CompanyStanding | undefined;
  readonly own?: CompanyId | undefined;
  readonly country?: string | undefined;
  readonly order: 'name' | 'waiting';
  readonly after?: CompanyPlace | undefined;
  readonly limit: number;
}

const keyOf = { name: 'nameKey', waiting: 'standingSince' } as const;

const toDocument = ({ id, ...rest }: Company): CompanyDocument => ({
  _id: id,
  ...rest,
  nameKey: nameKeyOf(rest.name),
});
const fromDocument = ({ _id, nameKey: _, owners: __, ...rest }: CompanyDocument): Company => ({
  id: _id,
  ...rest,
});

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

  async list(search: CompanySearch): Promise<Company[]> {
    const { ids, namePrefix, standing, own, country, order, after, limit } = search;
    const key = keyOf[order];
    const named = ids === undefined ? {} : { _id: { $in: [...ids] } };
    const prefix = namePrefix === undefined ? {} : { nameKey: { $regex: beginsWith(nameKeyOf(namePrefix)) } };
    const stands = standing === undefined ? {} : { standing };
    const seen = own === undefined ? stands : { $or: [stands, { _id: own }] };
    const rest = after && {
      $or: [{ [key]: { $gt: after.key } }, { [key]: after.key, _id: { $gt: after.id } }],
    };
    const documents = await this.#companies
      .find({ $and: [named, prefix, seen, country === undefined ? {} : { country }, rest ?? {}] })
      .sort({ [key]: 1, _id: 1 })
      .limit(limit)
      .toArray();
    return documents.map(fromDocument);
  }

  async counts(): Promise<CompanyCounts> {
    const counted = await Promise.all(
      companyStandings.map(
        async (standing) => [standing, await this.#companies.countDocuments({ standing })] as const,
      ),
    );
    const of = new Map<CompanyStanding, number>(counted);
    const count = (standing: CompanyStanding) => of.get(standing) ?? 0;
    return {
      applied: count('applied'),
      approved: count('approved'),
      refused: count('refused'),
      suspended: count('suspended'),
      closed: count('closed'),
    };
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

  async suspended(): Promise<CompanyId[]> {
    const found = this.#companies.find({ standing: 'suspended' }, { projection: { _id: 1 } });
    return (await found.toArray()).map(({ _id }) => _id);
  }

  /** Until the transaction ends: another that asks for it meanwhile is run again afterwards. */
  async lockOwnership(companyId: CompanyId, tx: Tx): Promise<void> {
    await this.#companies.updateOne({ _id: companyId }, { $inc: { owners: 1 } }, { session: tx.session });
  }

  get #companies() {
    return this.mongo.collection<CompanyDocument>(companiesCollection.name);
  }
}
