import { parentPort, type MessagePort } from 'node:worker_threads';
import { MatchIndex } from '../match-index/match-index.ts';
import type { ProfileMatch } from '../matches.ts';
import type { Rules, Title } from '../rules.ts';
import type { Answer, Order } from './orders.ts';

/** Matches an answer: so few that taking it in stalls nobody. */
const slice = 2_000;

/** A snapshot that is being taken, as far as it is. */
interface Saving {
  readonly call: number;
  readonly taken: Uint8Array[];
  readonly rest: Iterator<Uint8Array>;
}

/** The thread's part of the profiles, and the orders that concern it. */
class MatchThread {
  readonly #port: MessagePort;
  #index = new MatchIndex();
  #rules: Rules = {};
  #titles = new Map<string, Title>();
  #saving: Saving | undefined;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  follow(order: Order): void {
    switch (order.kind) {
      case 'upsert':
        return this.#index.upsert(order.profile);
      case 'remove':
        return this.#index.remove(order.profileId);
      case 'titles':
        order.known.forEach(([id, title]) => this.#titles.set(id, title));
        order.forgotten.forEach((id) => this.#titles.delete(id));
        return;
      case 'rules':
        this.#rules = { ...order.rules, titles: Object.fromEntries(this.#titles) };
        return this.#index.useRules(this.#rules);
      default:
        return this.#answer(order);
    }
  }

  #answer(order: Extract<Order, { call: number }>): void {
    const { call } = order;
    try {
      if (order.kind === 'match') this.#tell(call, this.#index.match(order.listing, order.options));
      else if (order.kind === 'match-counting') {
        const { matches, fitting } = this.#index.matchCounting(order.listing, order.options);
        this.#tell(call, matches, fitting);
      } else if (order.kind === 'snapshot') this.#beginSnapshot(call);
      else {
        if (order.kind === 'restore') this.#index = MatchIndex.restore(order.bytes, this.#rules);
        const { size, memoryBytes } = this.#index;
        this.#post({ call, size, memoryBytes, last: true });
      }
    } catch (error) {
      this.#tellFailure(call, error);
    }
  }

  #tellFailure(call: number, error: unknown): void {
    this.#post({ call, failure: error instanceof Error ? error.message : String(error), last: true });
  }

  #tell(call: number, matches: readonly ProfileMatch[], fitting = matches.length): void {
    for (let start = 0; start < matches.length; start += slice) {
      const part = matches.slice(start, start + slice);
      const scores = Uint16Array.from(part, ({ score }) => Math.round(score * 10));
      this.#post({ call, ids: part.map(({ profileId }) => profileId), scores, last: false });
    }
    this.#post({ call, fitting, last: true });
  }

  /** Of this moment; one that is being taken is ended before. */
  #beginSnapshot(call: number): void {
    while (this.#saving !== undefined) this.#takePiece(this.#saving);
    const saving = { call, taken: [], rest: this.#index.snapshotPieces() };
    this.#saving = saving;
    this.#goOnSaving(saving);
  }

  /** A piece a turn: answers do not wait for all of it. */
  #goOnSaving(saving: Saving): void {
    if (this.#saving !== saving) return;
    this.#takePiece(saving);
    setImmediate(() => this.#goOnSaving(saving));
  }

  #takePiece({ call, taken, rest }: Saving): void {
    try {
      const piece = rest.next();
      if (piece.done !== true) {
        taken.push(piece.value);
        return;
      }
      this.#saving = undefined;
      const snapshot = joined(taken);
      this.#post({ call, snapshot, last: true });
    } catch (error) {
      this.#saving = undefined;
      this.#tellFailure(call, error);
    }
  }

  #post(answer: Answer): void {
    this.#port.postMessage(answer);
  }
}

/** In shared memory: handed over, it would be the other thread's own at once, which then collects all its garbage for it. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(new SharedArrayBuffer(pieces.reduce((sum, { length }) => sum + length, 0)));
  let next = 0;
  for (const piece of pieces) {
    whole.set(piece, next);
    next += piece.length;
  }
  return whole;
}

if (parentPort !== null) {
  const thread = new MatchThread(parentPort);
  parentPort.on('message', (orders: readonly Order[]) => orders.forEach((order) => thread.follow(order)));
}
