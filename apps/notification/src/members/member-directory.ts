import type { CompanyId, MemberFact, MemberId, Role, Side } from '@marquee/contracts';
import { keepNewest, Mongo, type CollectionDefinition, type Tx, type Versioned } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

/** Of a person, what telling needs. */
export interface KnownMember {
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly locale: string;
}
type MemberDocument = Omit<KnownMember, 'memberId'> & { readonly _id: MemberId; readonly version: number };

export const membersCollection: CollectionDefinition = {
  name: 'members',
  indexes: [
    // a company's members with a role: whom to tell of a listing of theirs
    { key: { companyId: 1, roles: 1 } },
    // organisers, of whichever company
    { key: { roles: 1 } },
    // whose mail came back
    { key: { email: 1 } },
  ],
};

/** The service's own view of who acts for whom, and how to reach them. */
@Injectable()
export class MemberDirectory {
  constructor(private readonly mongo: Mongo) {}

  /** Keeps what is newer than what is known. */
  async know(facts: readonly MemberFact[]): Promise<void> {
    await keepNewest(
      this.#members,
      facts.map(({ memberId: _id, version, companyId, roles, name, email, zone, locale }) => ({
        _id,
        version,
        companyId,
        roles,
        name,
        email,
        zone,
        locale,
      })),
    );
  }

  /** That there was somebody is remembered, by an id: what was told of him before, and comes again, is older. */
  async forget(memberId: MemberId, version: number): Promise<void> {
    await keepNewest(this.mongo.collection<Versioned>(membersCollection.name), [{ _id: memberId, version }]);
  }

  async withRole({ companyId, role }: { companyId: CompanyId; role: Role }, tx: Tx): Promise<MemberId[]> {
    return this.#idsOf({ companyId, roles: role }, tx);
  }

  /** Of whichever role. */
  async ofCompanies(companyIds: readonly CompanyId[]): Promise<MemberId[]> {
    const members = await this.#members
      .find({ companyId: { $in: [...companyIds] } }, { projection: { _id: 1 } })
      .toArray();
    return members.map(({ _id }) => _id);
  }

  async ofCompany(companyId: CompanyId, tx: Tx): Promise<MemberId[]> {
    return this.#idsOf({ companyId }, tx);
  }

  /** Whoever may act for a side of a dealing. */
  async ofSide(
    side: Side,
    { buyerId, sellerId }: { buyerId: CompanyId; sellerId: CompanyId },
    tx: Tx,
  ): Promise<MemberId[]> {
    return side === 'buyer'
      ? this.withRole({ companyId: buyerId, role: 'buyer' }, tx)
      : this.withRole({ companyId: sellerId, role: 'exhibitor' }, tx);
  }

  async organisers(tx: Tx): Promise<MemberId[]> {
    return this.#idsOf({ roles: 'organiser' }, tx);
  }

  async of(memberIds: readonly MemberId[], tx?: Tx): Promise<Map<MemberId, KnownMember>> {
    const found = await this.#members
      .find({ _id: { $in: [...memberIds] }, email: { $exists: true } }, tx ? { session: tx.session } : {})
      .toArray();
    return new Map(found.map(({ _id, ...rest }) => [_id, { memberId: _id, ...rest }]));
  }

  /** Several may share an address. */
  async withEmail(email: string, tx: Tx): Promise<MemberId[]> {
    return this.#idsOf({ email }, tx);
  }

  async #idsOf(
    filter: { companyId?: CompanyId; roles?: Role; email?: string },
    { session }: Tx,
  ): Promise<MemberId[]> {
    const members = await this.#members
      .find(filter, { session, projection: { _id: 1 } })
      .sort({ _id: 1 })
      .toArray();
    return members.map(({ _id }) => _id);
  }

  get #members() {
    return this.mongo.collection<MemberDocument>(membersCollection.name);
  }
}
