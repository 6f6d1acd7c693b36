import { isDuplicateKey, type Tx } from '@marquee/mongo';
import { MongoError, type Collection } from 'mongodb';
import type { KeyRow, StoredResponse } from './key-row.ts';
import { requestInProgress } from './refusals.ts';

const keptMs = 24 * 60 * 60 * 1_000;
const holdMs = 15_000;
const renewalMs = 5_000;

/** Another request with the key has committed its effect. */
export class KeyTaken extends Error {}

/**
 * A request's claim on its key. The row is written in the first transaction of the request, so that it stands if and
 * only if the effect does.
 */
export class Claim {
  readonly #rows: Collection<KeyRow>;
  readonly #row: Pick<KeyRow, '_id' | 'hash'>;
  readonly #deadline: number;
  #renewal: NodeJS.Timeout | undefined;
  #committed = false;
  #answered = false;

  constructor(rows: Collection<KeyRow>, row: Pick<KeyRow, '_id' | 'hash'>, patienceMs: number) {
    this.#rows = rows;
    this.#row = row;
    this.#deadline = Date.now() + patienceMs;
  }

  /** Whether the request has had an effect. */
  get committed(): boolean {
    return this.#committed;
  }

  /** For `withParticipant`. @throws KeyTaken; Refusal request-in-progress where another transaction holds the key for long */
  readonly participate = async (tx: Tx): Promise<void> => {
    if (this.#committed) return;
    const now = Date.now();
    const row = { ...this.#row, heldUntil: new Date(now + holdMs), expiresAt: new Date(now + keptMs) };
    try {
      await this.#rows.insertOne(row, { session: tx.session });
    } catch (error) {
      if (isDuplicateKey(error)) throw new KeyTaken();
      // Another transaction has it and has not ended: the driver runs this one again, until patience ends.
      if (isConflict(error) && now >= this.#deadline) throw requestInProgress();
      throw error;
    }
    tx.afterCommit(() => this.#hold());
  };

  async answer(response: StoredResponse): Promise<void> {
    await this.#rows.updateOne({ _id: this.#row._id }, { $set: { response } });
    this.#answered = true;
  }

  /** The request has ended: whoever waits for a response that was not stored need not wait on. */
  async release(): Promise<void> {
    clearInterval(this.#renewal);
    if (!this.#committed || this.#answered) return;
    // Where this fails, the hold runs out by itself.
    await this.#rows
      .updateOne({ _id: this.#row._id }, { $set: { heldUntil: new Date() } })
      .catch(() => undefined);
  }

  #hold(): void {
    this.#committed = true;
    this.#renewal = setInterval(() => {
      const heldUntil = new Date(Date.now() + holdMs);
      // A renewal that fails is made up for by the next.
      this.#rows.updateOne({ _id: this.#row._id }, { $set: { heldUntil } }).catch(() => undefined);
    }, renewalMs);
    this.#renewal.unref();
  }
}

const isConflict = (error: unknown) =>
  error instanceof MongoError && error.hasErrorLabel('TransientTransactionError');
