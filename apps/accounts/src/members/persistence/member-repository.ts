import { NotFound, StaleRevision, type CompanyId, type MemberId } from '@marquee/contracts';
import { isDuplicateKey, Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { beginsWith, nameKeyOf, personKeysOf } from '../../name-keys.ts';
import { Overtaken } from '../../overtaken.ts';
import { emailKeyOf, type Member } from '../domain/member.ts';

type MemberDocument = Omit<Member, 'id'> & {
  readonly _id: MemberId;
  readonly emailKey: string;
  readonly searchKeys: readonly string[];
  /** When somebody last signed up with this address. */
  readonly signUpAt?: Date;
};

const hourMs = 60 * 60 * 1_000;

export const membersCollection: CollectionDefinition = {
  name: 'members',
  indexes: [
    // an address belongs to one person, whatever its case
    { key: { emailKey: 1 }, unique: true },
    // a company's members in order of name
    { key: { companyId: 1, name: 1, _id: 1 } },
    // whoever is looked for by name or address
    { key: { searchKeys: 1 } },
    // its owners, and whether it has any people
    { key: { companyId: 1, companyRole: 1 } },
  ],
};

/** Where a page of members ended. */
export interface MemberPlace {
  readonly name: string;
  readonly id: MemberId;
}

const toDocument = ({ id, ...rest }: Member): MemberDocument => ({
  _id: id,
  ...rest,
  emailKey: emailKeyOf(rest.email),
  searchKeys: personKeysOf(rest),
});
const fromDocument = ({
  _id,
  emailKey: _,
  searchKeys: __,
  signUpAt: ___,
  ...rest
}: MemberDocument): Member => ({
  id: _id,
  ...rest,
});

@Injectable()
export class MemberRepository {
  constructor(private readonly mongo: Mongo) {}

  /**
   * Whoever's member it is: who may see or change it is for the caller to judge by what it returns.
   * @throws NotFound
   */
  async getOfAnyCompany(memberId: MemberId, tx?: Tx): Promise<Member> {
    const document = await this.#members.findOne({ _id: memberId }, tx ? { session: tx.session } : {});
    if (!document) throw new NotFound('member');
    return fromDocument(document);
  }

  /** How many of a company's people there are besides this one. */
  async others(
    { companyId, id }: Pick<Member, 'companyId' | 'id'>,
    tx: Tx,
    only: { readonly companyRole?: 'owner' } = {},
  ): Promise<number> {
    return this.#members.countDocuments({ companyId, _id: { $ne: id }, ...only }, { session: tx.session });
  }

  /** Of these companies, those that have people. */
  async staffed(companyIds: readonly CompanyId[], tx: Tx): Promise<Set<CompanyId>> {
    const found = await this.#members.distinct(
      'companyId',
      { companyId: { $in: [...new Set(companyIds)] } },
      { session: tx.session },
    );
    return new Set(found);
  }

  /** Absent: nobody has that id, or not any more. */
  async find(memberId: MemberId, tx: Tx): Promise<Member | undefined> {
    const document = await this.#members.findOne({ _id: memberId }, { session: tx.session });
    return document ? fromDocument(document) : undefined;
  }

  async findByEmail(email: string, tx: Tx): Promise<Member | undefined> {
    const document = await this.#members.findOne({ emailKey: emailKeyOf(email) }, { session: tx.session });
    return document ? fromDocument(document) : undefined;
  }

  /** That somebody signed up with the address of this one; false where that was noted within the hour. */
  async noteSignUp(memberId: MemberId, now: Date, tx: Tx): Promise<boolean> {
    const hourAgo = new Date(now.getTime() - hourMs);
    const { matchedCount } = await this.#members.updateOne(
      { _id: memberId, $nor: [{ signUpAt: { $gt: hourAgo } }] },
      { $set: { signUpAt: now } },
      { session: tx.session },
    );
    return matchedCount > 0;
  }

  /** Of a company, or of all of them: who may look at whom is for the caller to judge. */
  async list({
    companyId,
    search,
    after,
    limit,
  }: {
    companyId: CompanyId | 'any';
    search?: string | undefined;
    after?: MemberPlace | undefined;
    limit: number;
  }): Promise<Member[]> {
    const rest = after && {
      $or: [{ name: { $gt: after.name } }, { name: after.name, _id: { $gt: after.id } }],
    };
    const documents = await this.#members
      .find({
        ...(companyId !== 'any' && { companyId }),
        ...(search !== undefined && { searchKeys: { $regex: beginsWith(nameKeyOf(search)) } }),
        ...rest,
      })
      .sort({ name: 1, _id: 1 })
      .limit(limit)
      .toArray();
    return documents.map(fromDocument);
  }

  /** Those that have one of these ids or addresses. */
  async holders(
    wanted: readonly { readonly id: MemberId; readonly email: string }[],
    tx: Tx,
  ): Promise<Member[]> {
    const ids = wanted.map(({ id }) => id);
    const emailKeys = wanted.map(({ email }) => emailKeyOf(email));
    const documents = await this.#members
      .find({ $or: [{ _id: { $in: ids } }, { emailKey: { $in: emailKeys } }] }, { session: tx.session })
      .toArray();
    return documents.map(fromDocument);
  }

  /** How those of these ids are called who are members yet. */
  async namesOf(ids: readonly MemberId[]): Promise<ReadonlyMap<MemberId, string>> {
    const found = this.#members.find({ _id: { $in: [...new Set(ids)] } }, { projection: { name: 1 } });
    return new Map((await found.toArray()).map(({ _id, name }) => [_id, name]));
  }

  /** @throws Overtaken */
  async insert(members: readonly Member[], tx: Tx): Promise<void> {
    if (members.length === 0) return;
    try {
      await this.#members.insertMany(members.map(toDocument), { session: tx.session });
    } catch (error) {
      throw isDuplicateKey(error) ? new Overtaken() : error;
    }
  }

  /** In the place of the revision before. @throws StaleRevision */
  async replace(member: Member, tx: Tx): Promise<void> {
    const { id, companyId, revision } = member;
    const { matchedCount } = await this.#members.replaceOne(
      { _id: id, companyId, revision: revision - 1 },
      toDocument(member),
      { session: tx.session },
    );
    if (matchedCount === 0) throw new StaleRevision(revision);
  }

  /** At the revision that was seen. @throws StaleRevision */
  async erase({ id, companyId, revision }: Member, tx: Tx): Promise<void> {
    const { deletedCount } = await this.#members.deleteOne(
      { _id: id, companyId, revision },
      { session: tx.session },
    );
    if (deletedCount === 0) throw new StaleRevision(revision + 1);
  }

  get #members() {
    return this.mongo.collection<MemberDocument>(membersCollection.name);
  }
}
