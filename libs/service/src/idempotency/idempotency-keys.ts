import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Mongo } from '@marquee/mongo';
import { Claim } from './claim.ts';
import { idempotencyCollection, type KeyRow, type StoredResponse } from './key-row.ts';
import { alreadyDone, keyReused, requestInProgress } from './refusals.ts';

const waitMs = 10_000;

/**
 * One effect per key (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/): of requests at the
 * same time one commits, the others find its row and replay its response. If the process dies after the effect and
 * before the response is stored, that is said (already-done) rather than done again.
 */
export class IdempotencyKeys {
  readonly #mongo: Mongo;

  constructor(mongo: Mongo) {
    this.#mongo = mongo;
  }

  claim(id: string, hash: string): Claim {
    return new Claim(this.#rows, { _id: id, hash }, waitMs);
  }

  /**
   * The response of the request that had the key first, waited for up to 10 s while it runs; undefined where none has.
   * @throws Refusal idempotency-key-reused (422), request-in-progress (409), already-done (409)
   */
  async find(id: string, hash: string): Promise<StoredResponse | undefined> {
    const deadline = Date.now() + waitMs;
    for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
      const row = await this.#rows.findOne({ _id: id });
      if (!row) return undefined;
      if (row.hash !== hash) throw keyReused();
      if (row.response) return row.response;
      if (row.heldUntil.getTime() <= Date.now()) throw alreadyDone();
      if (Date.now() >= deadline) throw requestInProgress();
      await sleep(pause);
    }
  }

  get #rows() {
    return this.#mongo.collection<KeyRow>(idempotencyCollection.name);
  }
}

/** The same for the same content, whatever the order of an object's fields. */
export const hashOf = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(body)) ?? '')
    .digest('base64url');

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, item]) => [key, ordered(item)]);
}
