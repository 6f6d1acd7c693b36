import type { ClientSession } from 'mongodb';

/** A running transaction. Whoever writes takes one, so that a change and its event cannot part. */
export class Tx {
  readonly session: ClientSession;
  readonly #afterCommit: (() => void)[] = [];

  constructor(session: ClientSession) {
    this.session = session;
  }

  /** Runs once, after the commit, never after an abort: for wake-ups that may be lost, not for work that must be done. */
  afterCommit(act: () => void): void {
    this.#afterCommit.push(act);
  }

  /** Called by `Mongo.transaction` alone. */
  committed(): void {
    for (const act of this.#afterCommit) act();
  }
}
