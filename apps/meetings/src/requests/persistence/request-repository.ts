import {
  NotFound,
  StaleRevision,
  type ListingId,
  type RequestId,
  type RequestState,
  type Side,
} from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { otherSide, type Party } from '../domain/party.ts';
import { askedCompany, askingCompany, type Contact, type Request } from '../domain/request.ts';
import { fromDocument, requestsCollection, toDocument, type RequestDocument } from './request-collection.ts';

export type Box = 'received' | 'sent';

/** Where a page ended: of the urgent ones, the time at which the last expires. */
export interface Place {
  readonly id: RequestId;
  readonly expiresAt?: string | undefined;
}

export interface RequestSelection {
  readonly party: Party;
  readonly box: Box;
  readonly states: readonly RequestState[];
  readonly listingId?: ListingId | undefined;
  readonly order: 'newest' | 'urgent';
  readonly after?: Place | undefined;
  readonly limit: number;
}

/** For the two companies of a request, as far as the asker's roles go; each question names who asks it. */
@Injectable()
export class RequestRepository {
  constructor(private readonly mongo: Mongo) {}

  /** @throws NotFound, also where the party is at neither end of it */
  async get({ party, requestId }: { party: Party; requestId: RequestId }): Promise<Request> {
    const found = await this.#requests.findOne({
      $and: [{ _id: requestId }, { $or: [inBox(party, 'received'), inBox(party, 'sent')] }],
    });
    if (!found) throw new NotFound('request');
    return fromDocument(found);
  }

  /** Of these requests, those in the party's box. */
  async inBox(
    { party, box, ids }: { party: Party; box: Box; ids: readonly RequestId[] },
    tx: Tx,
  ): Promise<ReadonlyMap<RequestId, Request>> {
    const found = await this.#requests
      .find({ $and: [{ _id: { $in: [...ids] } }, inBox(party, box)] }, { session: tx.session })
      .toArray();
    return new Map(found.map((document) => [document._id, fromDocument(document)]));
  }

  async list({ party, box, states, listingId, order, after, limit }: RequestSelection): Promise<Request[]> {
    const about = listingId ? { 'asks.listingId': listingId } : {};
    const asked = { $and: [inBox(party, box), { state: { $in: [...states] } }, about, beyond(order, after)] };
    const found = await this.#requests.find(asked).sort(sorts[order]).limit(limit).toArray();
    return found.map(fromDocument);
  }

  async countByState({ party, box }: { party: Party; box: Box }): Promise<ReadonlyMap<RequestState, number>> {
    const counts = await this.#requests
      .aggregate<{ _id: RequestState; count: number }>([
        { $match: inBox(party, box) },
        { $group: { _id: '$state', count: { $sum: 1 } } },
      ])
      .toArray();
    return new Map(counts.map(({ _id, count }) => [_id, count]));
  }

  /** What waits or was accepted of the same companies on the same work, newest first. */
  async standing(contact: Contact, tx: Tx): Promise<Request[]> {
    const { editionId, workId, anonymousBrief } = contact;
    const found = await this.#requests
      .find(
        {
          workId,
          askingId: askingCompany(contact),
          target: anonymousBrief ?? askedCompany(contact),
          $or: [{ state: 'pending' }, { state: 'accepted', editionId }],
        },
        { session: tx.session },
      )
      .sort({ _id: -1 })
      .toArray();
    return found.map(fromDocument);
  }

  /** What waits for the answer of the company that is about to ask the other one on the same work. */
  async waitingForAsker(contact: Contact): Promise<Request | undefined> {
    const found = await this.#requests.findOne({
      workId: contact.workId,
      askingId: askedCompany(contact),
      askedId: askingCompany(contact),
      state: 'pending',
    });
    return found ? fromDocument(found) : undefined;
  }

  /** Of any company: those that are to expire or whose asked company is to be reminded; the longest overdue first. */
  async due({ now, limit }: { now: Date; limit: number }, tx: Tx): Promise<Request[]> {
    const due = this.#requests.find(
      { state: 'pending', $or: [{ expiresAt: { $lte: now } }, { remindAt: { $lte: now } }] },
      { session: tx.session },
    );
    const found = await due.sort({ expiresAt: 1 }).limit(limit).toArray();
    return found.map(fromDocument);
  }

  /** Whether the buyer has asked the seller and has not taken it back, or has said yes to him. */
  async haveDealt({ buyerId, sellerId }: Pick<Contact, 'buyerId' | 'sellerId'>): Promise<boolean> {
    const dealt: Filter<RequestDocument> = {
      sellerId,
      buyerId,
      $or: [
        { askedBy: 'buyer', state: { $ne: 'withdrawn' } },
        { askedBy: 'seller', state: 'accepted' },
      ],
    };
    return (await this.#requests.findOne(dealt, { projection: { _id: 1 } })) !== null;
  }

  /** @throws MongoServerError for a request that another transaction has opened meanwhile */
  async insert(request: Request, tx: Tx): Promise<void> {
    await this.#requests.insertOne(toDocument(request), { session: tx.session });
  }

  /** In the place of the versions before. @throws StaleRevision */
  async replace(requests: readonly Request[], tx: Tx): Promise<void> {
    if (requests.length === 0) return;
    const { matchedCount } = await this.#requests.bulkWrite(
      requests.map((request) => ({
        replaceOne: {
          filter: { _id: request.id, version: request.version - 1 },
          replacement: toDocument(request),
        },
      })),
      { session: tx.session, ordered: false },
    );
    // Within a transaction another's change is a conflict, so this is a mistake of ours.
    if (matchedCount !== requests.length)
      throw new StaleRevision(Math.max(...requests.map(({ version }) => version)));
  }

  get #requests() {
    return this.mongo.collection<RequestDocument>(requestsCollection.name);
  }
}

const sorts = { newest: { _id: -1 }, urgent: { expiresAt: 1, _id: 1 } } as const;

function beyond(order: RequestSelection['order'], after: Place | undefined): Filter<RequestDocument> {
  if (!after) return {};
  const { id } = after;
  if (order === 'newest') return { _id: { $lt: id } };
  const expiresAt = new Date(after.expiresAt ?? 0);
  return { $or: [{ expiresAt: { $gt: expiresAt } }, { expiresAt, _id: { $gt: id } }] };
}

/** Received: by the other side's asking; sent: by one's own. */
function inBox({ companyId, sides }: Party, box: Box): Filter<RequestDocument> {
  const askedBy: Side[] = box === 'sent' ? [...sides] : sides.map(otherSide);
  return box === 'sent'
    ? { askingId: companyId, askedBy: { $in: askedBy } }
    : { askedId: companyId, askedBy: { $in: askedBy } };
}
