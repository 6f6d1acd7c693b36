import type { MemberId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import type { MeetingsSettings } from '../../config.ts';
import { dayMs, type Allowance, type Room } from '../domain/quota.ts';
import { requestsCollection, type RequestDocument } from './request-collection.ts';

interface AskerRow {
  readonly _id: MemberId;
  /** Requests opened so far. */
  readonly opened: number;
}

export const askersCollection: CollectionDefinition = { name: 'askers' };

/** What a person has used of his quotas: counted from the requests themselves. */
@Injectable()
export class MemberQuotas {
  constructor(
    private readonly mongo: Mongo,
    @Inject(Config) private readonly settings: MeetingsSettings,
  ) {}

  /** Of two transactions that open requests of one person the later one waits: so what it counts is true. */
  async hold(memberId: MemberId, { session }: Tx): Promise<void> {
    await this.mongo
      .collection<AskerRow>(askersCollection.name)
      .updateOne({ _id: memberId }, { $inc: { opened: 1 } }, { upsert: true, session });
  }

  /** Requests are counted anew should they ever be asked for: what a person asked stays with the company. */
  async forget(memberId: MemberId): Promise<void> {
    await this.mongo.collection<AskerRow>(askersCollection.name).deleteOne({ _id: memberId });
  }

  async allowance(memberId: MemberId, now: Date, tx?: Tx): Promise<Allowance> {
    const { settings } = this;
    const recent = { openedBy: memberId, createdAt: { $gt: new Date(now.getTime() - dayMs) } };
    // One after the other: a transaction takes one operation at a time.
    const open = await this.#open(memberId, settings.REQUESTS_OPEN_PER_MEMBER, tx);
    const aDay = await this.#recent(recent, settings.REQUESTS_A_DAY_PER_MEMBER, tx);
    const toBriefs = { ...recent, toBrief: true };
    return { open, aDay, briefsADay: await this.#recent(toBriefs, settings.BRIEF_ASKS_A_DAY_PER_MEMBER, tx) };
  }

  async #open(openedBy: MemberId, limit: number, tx?: Tx): Promise<Room> {
    const expiries = await this.#requests
      .find({ openedBy, state: 'pending' }, { ...sessionOf(tx), projection: { expiresAt: 1 } })
      .sort({ expiresAt: 1 })
      .toArray();
    return roomOf(limit, expiries.length, expiries[expiries.length - limit]?.expiresAt);
  }

  async #recent(which: Filter<RequestDocument>, limit: number, tx?: Tx): Promise<Room> {
    const newest = await this.#requests
      .find(which, { ...sessionOf(tx), projection: { createdAt: 1 } })
      .sort({ createdAt: -1 })
      .toArray();
    const last = newest[limit - 1]?.createdAt;
    return roomOf(limit, newest.length, last && new Date(last.getTime() + dayMs));
  }

  get #requests() {
    return this.mongo.collection<RequestDocument>(requestsCollection.name);
  }
}

const roomOf = (limit: number, used: number, freesAt: Date | undefined): Room => ({
  limit,
  used,
  ...(used >= limit && freesAt && { freesAt }),
});

const sessionOf = (tx: Tx | undefined) => (tx ? { session: tx.session } : {});
