import { hash, randomBytes } from 'node:crypto';
import type { MemberId } from '@marquee/contracts';
import type { CollectionDefinition, Mongo } from '@marquee/mongo';

interface AccessRow {
  /** Of the secret, a hash: who reads the database cannot enter by it. */
  readonly _id: string;
  readonly kind: 'ticket' | 'visit';
  readonly memberId: MemberId;
  readonly until: Date;
}

export const boardAccessCollection: CollectionDefinition = {
  name: 'board_access',
  indexes: [
    // what is over is forgotten
    { key: { until: 1 }, expireAfterSeconds: 0 },
  ],
};

export const ticketSeconds = 60;
export const visitSeconds = 15 * 60;

const keyOf = (secret: string) => hash('sha256', secret);

/**
 * A browser that opens a page sends no bearer token. An operator's token buys a ticket, good once and for a minute; the
 * ticket, a visit of a quarter of an hour, which can look at the board and do nothing else.
 */
export class BoardAccess {
  readonly #mongo: Mongo;
  readonly #now: () => Date;

  constructor(mongo: Mongo, now: () => Date) {
    this.#mongo = mongo;
    this.#now = now;
  }

  sellTicket(memberId: MemberId): Promise<{ secret: string; until: Date }> {
    return this.#grant('ticket', memberId, ticketSeconds);
  }

  /** The visit's secret; undefined where the ticket is used, over, or none. */
  async enter(ticket: string): Promise<string | undefined> {
    const row = await this.#rows.findOneAndDelete(this.#valid('ticket', ticket));
    return row ? (await this.#grant('visit', row.memberId, visitSeconds)).secret : undefined;
  }

  async mayLook(visit: string): Promise<boolean> {
    return (await this.#rows.findOne(this.#valid('visit', visit))) !== null;
  }

  #valid(kind: AccessRow['kind'], secret: string) {
    return { _id: keyOf(secret), kind, until: { $gt: this.#now() } };
  }

  async #grant(kind: AccessRow['kind'], memberId: MemberId, seconds: number) {
    const secret = randomBytes(32).toString('base64url');
    const until = new Date(this.#now().getTime() + seconds * 1_000);
    await this.#rows.insertOne({ _id: keyOf(secret), kind, memberId, until });
    return { secret, until };
  }

  get #rows() {
    return this.#mongo.collection<AccessRow>(boardAccessCollection.name);
  }
}
