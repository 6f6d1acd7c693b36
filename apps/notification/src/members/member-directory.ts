import type { CompanyId, MemberFact, MemberId, Role } from '@marquee/contracts';
import { isDuplicateKey, Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { MongoBulkWriteError } from 'mongodb';

/** Of a person, only what telling needs. */
interface KnownMember {
  readonly _id: MemberId;
  readonly version: number;
  readonly companyId: CompanyId;
  readonly roles: readonly Role[];
}

export const membersCollection: CollectionDefinition = {
  name: 'members',
  indexes: [
    // a company's members with a role: whom to tell of a listing of theirs
    { key: { companyId: 1, roles: 1 } },
  ],
};

/** The service's own view of who acts for whom. */
@Injectable()
export class MemberDirectory {
  constructor(private readonly mongo: Mongo) {}

  /** Keeps what is newer than what is known. */
  async know(facts: readonly MemberFact[]): Promise<void> {
    const updates = facts.map(({ memberId, version, companyId, roles }) => ({
      updateOne: {
        filter: { _id: memberId, version: { $lt: version } },
        update: { $set: { version, companyId, roles } },
        upsert: true,
      },
    }));
    try {
      // Each stands for itself: that one is older than what is known must not keep the others back.
      await this.#members.bulkWrite(updates, { ordered: false });
    } catch (error) {
      if (!onlyOlder(error)) throw error;
    }
  }

  async withRole({ companyId, role }: { companyId: CompanyId; role: Role }, tx: Tx): Promise<MemberId[]> {
    const members = await this.#members
      .find({ companyId, roles: role }, { session: tx.session, projection: { _id: 1 } })
      .sort({ _id: 1 })
      .toArray();
    return members.map(({ _id }) => _id);
  }

  get #members() {
    return this.mongo.collection<KnownMember>(membersCollection.name);
  }
}

/** An upsert that finds no older version meets the newer one as a duplicate key. */
function onlyOlder(error: unknown): boolean {
  if (!(error instanceof MongoBulkWriteError)) return isDuplicateKey(error);
  const failures = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
  return failures.length > 0 && failures.every(({ code }) => code === 11_000);
}
