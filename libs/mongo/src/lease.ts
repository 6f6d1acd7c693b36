import type { Collection } from 'mongodb';
import { isDuplicateKey } from './errors.ts';
import type { CollectionDefinition, Mongo } from './mongo.ts';

interface LeaseRow {
  _id: string;
  owner: string;
  until: Date;
}

export const leaseCollection: CollectionDefinition = { name: 'leases' };

/**
 * One holder at a time among all instances, by the database's clock. A holder must act only while `remainingMs` covers
 * the act, since nothing stops it when its time is over.
 */
export class Lease {
  readonly #leases: Collection<LeaseRow>;
  readonly #name: string;
  readonly #owner: string;
  readonly #ms: number;
  #heldUntil = 0;

  /** `ms`: how long a grant lasts; a dead holder is followed after that time. */
  constructor(mongo: Mongo, { name, owner, ms }: { name: string; owner: string; ms: number }) {
    this.#leases = mongo.collection<LeaseRow>(leaseCollection.name);
    this.#name = name;
    this.#owner = owner;
    this.#ms = ms;
  }

  /** Milliseconds for which it is certainly still held; measured from before the request that granted it. */
  get remainingMs(): number {
    return Math.max(0, this.#heldUntil - performance.now());
  }

  /** Takes or prolongs it. False while another holds it. */
  async hold(): Promise<boolean> {
    const asked = performance.now();
    const free = { $lt: [{ $ifNull: ['$until', new Date(0)] }, '$$NOW'] };
    const ours = { $or: [{ $eq: ['$owner', this.#owner] }, free] };
    const either = (granted: unknown, kept: string) => ({ $cond: [ours, granted, kept] });
    try {
      const row = await this.#leases.findOneAndUpdate(
        { _id: this.#name },
        [
          {
            $set: {
              owner: either(this.#owner, '$owner'),
              until: either({ $add: ['$$NOW', this.#ms] }, '$until'),
            },
          },
        ],
        { upsert: true, returnDocument: 'after' },
      );
      const held = row?.owner === this.#owner;
      this.#heldUntil = held ? asked + this.#ms : 0;
      return held;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      this.#heldUntil = 0;
      return false;
    }
  }

  async release(): Promise<void> {
    this.#heldUntil = 0;
    await this.#leases.deleteOne({ _id: this.#name, owner: this.#owner });
  }
}
