import type { MemberId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { mostCopies, type Mail } from '../domain/mail.ts';

type MailDocument = Omit<Mail, 'id'> & { readonly _id: string };

const keptSeconds = 30 * 24 * 60 * 60;

export const mailsCollection: CollectionDefinition = {
  name: 'mails',
  indexes: [
    // how many a person has had today; and all that is kept of a person
    { key: { memberId: 1, plannedAt: 1 } },
    // what is to be tried again
    { key: { dueAt: 1 }, partialFilterExpression: { state: 'waiting' } },
    // what has gone out, or never will, is forgotten
    { key: { endedAt: 1 }, expireAfterSeconds: keptSeconds },
  ],
};

const toMail = ({ _id: id, ...rest }: MailDocument): Mail => ({ id, ...rest });

/** Every mail that was wanted, and what became of it. */
@Injectable()
export class MailRepository {
  constructor(private readonly mongo: Mongo) {}

  async add(mails: readonly Mail[], tx: Tx): Promise<void> {
    if (mails.length === 0) return;
    await this.#mails.insertMany(
      mails.map(({ id: _id, ...rest }) => ({ _id, ...rest })),
      { session: tx.session },
    );
  }

  /** When each of these members was sent news since a moment. */
  async newsSince(
    memberIds: readonly MemberId[],
    since: Date,
    tx: Tx,
  ): Promise<Pick<Mail, 'memberId' | 'plannedAt'>[]> {
    return this.#mails
      .find(
        { memberId: { $in: [...memberIds] }, plannedAt: { $gte: since }, purpose: 'news' },
        { session: tx.session, projection: { _id: 0, memberId: 1, plannedAt: 1 } },
      )
      .toArray();
  }

  /** Those of these ids that exist. */
  async known(ids: readonly string[], tx: Tx): Promise<Set<string>> {
    const found = await this.#mails
      .find({ _id: { $in: [...ids] } }, { session: tx.session, projection: { _id: 1 } })
      .toArray();
    return new Set(found.map(({ _id }) => _id));
  }

  /**
   * Takes those of these mails in hand that still may be sent, and counts a copy of each before it goes out: what is
   * killed on the way counts as sent. `lost`: those that have had all their copies without an answer.
   */
  async claim(ids: readonly string[], claim: string, now: Date): Promise<{ mails: Mail[]; lost: number }> {
    const open = { _id: { $in: [...ids] }, state: { $in: ['wanted' as const, 'sending' as const] } };
    const { modifiedCount: lost } = await this.#mails.updateMany(
      { ...open, claim: { $ne: claim }, copies: { $gte: mostCopies } },
      { $set: { state: 'unknown', endedAt: now, reason: 'never-acknowledged' } },
    );
    await this.#mails.updateMany(
      { ...open, claim: { $ne: claim }, copies: { $lt: mostCopies } },
      { $set: { state: 'sending', claim }, $inc: { copies: 1 } },
    );
    const mails = await this.#mails.find({ _id: { $in: [...ids] }, state: 'sending', claim }).toArray();
    return { mails: mails.map(toMail), lost };
  }

  /** Each only while it is still in the hand that claimed it. */
  async end(endings: readonly { readonly mail: Mail; readonly ending: Partial<Mail> }[]): Promise<void> {
    if (endings.length === 0) return;
    await this.#mails.bulkWrite(
      endings.map(({ mail: { id: _id, claim }, ending }) => ({
        updateOne: {
          filter: { _id, ...(claim === undefined ? {} : { claim }) },
          update: { $set: ending, $unset: { claim: '' } },
        },
      })),
      { ordered: false },
    );
  }

  /** Ids of those that wait for a further try and whose time has come, the longest waiting first. */
  async due(now: Date, limit: number, tx: Tx): Promise<string[]> {
    const found = await this.#mails
      .find({ state: 'waiting', dueAt: { $lte: now } }, { session: tx.session, projection: { _id: 1 } })
      .sort({ dueAt: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id }) => _id);
  }

  async wantAgain(ids: readonly string[], tx: Tx): Promise<void> {
    await this.#mails.updateMany(
      { _id: { $in: [...ids] }, state: 'waiting' },
      { $set: { state: 'wanted' }, $unset: { dueAt: '' } },
      { session: tx.session },
    );
  }

  /** Whose mail it is. */
  async memberOf(id: string, tx: Tx): Promise<MemberId | undefined> {
    const found = await this.#mails.findOne(
      { _id: id },
      { session: tx.session, projection: { memberId: 1 } },
    );
    return found?.memberId;
  }

  get #mails() {
    return this.mongo.collection<MailDocument>(mailsCollection.name);
  }
}
