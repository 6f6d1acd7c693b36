import type { CollectionDefinition } from '@marquee/mongo';

export interface StoredResponse {
  readonly status: number;
  /** JSON text; absent where the response has no body. */
  readonly body?: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface KeyRow {
  /** Member, method, address, key. */
  readonly _id: string;
  /** Of the body. */
  readonly hash: string;
  /** The request that has the key says again and again that it runs, until it has answered. */
  readonly heldUntil: Date;
  readonly expiresAt: Date;
  readonly response?: StoredResponse;
}

export const idempotencyCollection: CollectionDefinition = {
  name: 'idempotency_keys',
  indexes: [
    // Forgets a key a day after its request.
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
};
