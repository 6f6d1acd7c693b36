import {
  NotFound,
  StaleRevision,
  type CompanyId,
  type InvitationId,
  type InvitationView,
} from '@marquee/contracts';
import { isDuplicateKey, Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { emailKeyOf } from '../../members/domain/member.ts';
import { InvitedAlready, type Invitation } from '../domain/invitation.ts';

type InvitationDocument = Omit<Invitation, 'id'> & { readonly _id: InvitationId; readonly emailKey: string };

const monthSeconds = 30 * 24 * 60 * 60;

export const invitationsCollection: CollectionDefinition = {
  name: 'invitations',
  indexes: [
    // whose link is this?
    { key: { tokenHash: 1 }, unique: true },
    // a company's invitations, the latest first; and how many it sent today
    { key: { companyId: 1, sentAt: -1, _id: -1 } },
    // an address has one open invitation of a company
    { key: { companyId: 1, emailKey: 1 }, unique: true, partialFilterExpression: { state: 'open' } },
    // what is to be erased with a person
    { key: { emailKey: 1 } },
    // an address of somebody who never came is not kept
    { key: { expiresAt: 1 }, expireAfterSeconds: monthSeconds },
  ],
};

/** Where a page of invitations ended. */
export interface InvitationPlace {
  readonly sentAt: Date;
  readonly id: InvitationId;
}

const toDocument = ({ id, ...rest }: Invitation): InvitationDocument => ({
  _id: id,
  ...rest,
  emailKey: emailKeyOf(rest.email),
});
const fromDocument = ({ _id, emailKey: _, ...rest }: InvitationDocument): Invitation => ({
  id: _id,
  ...rest,
});

@Injectable()
export class InvitationRepository {
  constructor(private readonly mongo: Mongo) {}

  /** @throws NotFound (also of another company's) */
  async get(
    { companyId, id }: { readonly companyId: CompanyId; readonly id: InvitationId },
    tx: Tx,
  ): Promise<Invitation> {
    const document = await this.#invitations.findOne({ _id: id, companyId }, { session: tx.session });
    if (!document) throw new NotFound('invitation');
    return fromDocument(document);
  }

  /** Whoever has the link need be no member of any company. */
  async ofLink(tokenHash: string, tx?: Tx): Promise<Invitation | undefined> {
    const document = await this.#invitations.findOne({ tokenHash }, tx ? { session: tx.session } : {});
    return document ? fromDocument(document) : undefined;
  }

  async openFor(companyId: CompanyId, email: string, tx: Tx): Promise<Invitation | undefined> {
    const sought = { companyId, emailKey: emailKeyOf(email), state: 'open' as const };
    const document = await this.#invitations.findOne(sought, { session: tx.session });
    return document ? fromDocument(document) : undefined;
  }

  async sentSince(companyId: CompanyId, since: Date, tx: Tx): Promise<number> {
    return this.#invitations.countDocuments({ companyId, sentAt: { $gt: since } }, { session: tx.session });
  }

  /** Those sent last first. `state`: as it is shown at `now`. */
  async list({
    companyId,
    state,
    now,
    after,
    limit,
  }: {
    companyId: CompanyId;
    state?: InvitationView['state'] | undefined;
    now: Date;
    after?: InvitationPlace | undefined;
    limit: number;
  }): Promise<Invitation[]> {
    const rest = after && {
      $or: [{ sentAt: { $lt: after.sentAt } }, { sentAt: after.sentAt, _id: { $lt: after.id } }],
    };
    const documents = await this.#invitations
      .find({ $and: [{ companyId }, isShownAs(state, now), rest ?? {}] })
      .sort({ sentAt: -1, _id: -1 })
      .limit(limit)
      .toArray();
    return documents.map(fromDocument);
  }

  /** @throws InvitedAlready where another request invited the same address at the same moment */
  async insert(invitation: Invitation, tx: Tx): Promise<void> {
    try {
      await this.#invitations.insertOne(toDocument(invitation), { session: tx.session });
    } catch (error) {
      throw isDuplicateKey(error) ? new InvitedAlready() : error;
    }
  }

  /** In the place of the revision before. @throws StaleRevision */
  async replace(invitation: Invitation, tx: Tx): Promise<void> {
    const { id, companyId, revision } = invitation;
    const { matchedCount } = await this.#invitations.replaceOne(
      { _id: id, companyId, revision: revision - 1 },
      toDocument(invitation),
      { session: tx.session },
    );
    if (matchedCount === 0) throw new StaleRevision(revision);
  }

  /** All that were sent to an address, by whichever company. */
  async eraseAddress(email: string, tx: Tx): Promise<void> {
    await this.#invitations.deleteMany({ emailKey: emailKeyOf(email) }, { session: tx.session });
  }

  get #invitations() {
    return this.mongo.collection<InvitationDocument>(invitationsCollection.name);
  }
}

function isShownAs(state: InvitationView['state'] | undefined, now: Date) {
  switch (state) {
    case undefined:
      return {};
    case 'open':
      return { state, expiresAt: { $gt: now } };
    case 'expired':
      return { state: 'open' as const, expiresAt: { $lte: now } };
    case 'accepted':
    case 'withdrawn':
      return { state };
    default:
      return state satisfies never;
  }
}
