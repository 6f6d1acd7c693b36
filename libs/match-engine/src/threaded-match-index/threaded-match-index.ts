import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { canonicalAvails } from '@marquee/rights';
import { bestFirst } from '../best-first.ts';
import type { Listing } from '../listing.ts';
import { encodeId, hashOf } from '../match-index/encoded-id.ts';
import { MatchIndex } from '../match-index/match-index.ts';
import { longest } from '../match-index/record-writer.ts';
import { SnapshotRefused } from '../match-index/snapshot-refused.ts';
import type { CountedMatches, MatchOptions, ProfileMatch } from '../matches.ts';
import { prepareRights } from '../prepared-rights.ts';
import type { Profile } from '../profile.ts';
import type { Rules, Title } from '../rules.ts';
import { OrderQueue } from './order-queue.ts';
import type { Answer, Order } from './orders.ts';

/** Titles an order: so few that posting it stalls nobody. */
const titlesAtOnce = 200;

interface Call {
  readonly answers: Answer[];
  readonly resolve: (answers: readonly Answer[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A `MatchIndex` in threads, for so many profiles (above about 100,000) that an answer would stall the caller's event loop.
 * Each thread holds a part of the profiles, by the hash of the id, and follows its orders one after the other: a match
 * sees every change that was made before it was asked for, and no memory is shared that one would have to lock.
 */
export class ThreadedMatchIndex {
  readonly #workers: readonly Worker[];
  readonly #queues: readonly OrderQueue[];
  readonly #calls = new Map<number, Call>();
  #titles: Readonly<Record<string, Title>> = {};
  #lastCall = 0;
  #failure: Error | undefined;

  /** @param threads as many parts are made of the profiles; by default all cores but the caller's */
  constructor(rules: Rules = {}, threads = Math.max(1, availableParallelism() - 1)) {
    this.#workers = Array.from({ length: threads }, () => startThread());
    this.#queues = this.#workers.map((worker) => new OrderQueue(worker));
    for (const worker of this.#workers) {
      worker.unref();
      worker.on('message', (answer: Answer) => this.#take(answer));
      worker.on('error', (error: Error) => this.#fail(error));
    }
    this.useRules(rules);
  }

  /** A thread has ended, or it was closed: nothing is answered any more. */
  get hasFailed(): boolean {
    return this.#failure !== undefined;
  }

  /** As in `MatchIndex`. */
  useRules(rules: Rules): void {
    const { titles = {}, ...others } = rules;
    const before = this.#titles;
    const known = Object.entries(titles).filter(
      ([id, title]) => !Object.hasOwn(before, id) || before[id] !== title,
    );
    const forgotten = Object.keys(before).filter((id) => !Object.hasOwn(titles, id));
    for (let start = 0; start < known.length; start += titlesAtOnce) {
      this.#tellAll({ kind: 'titles', known: known.slice(start, start + titlesAtOnce), forgotten: [] });
    }
    if (forgotten.length > 0) this.#tellAll({ kind: 'titles', known: [], forgotten });
    this.#tellAll({ kind: 'rules', rules: others });
    this.#titles = titles;
  }

  /**
   * Adds a profile, or puts it in the place of the one with its id.
   * @throws RightsError where its window has no days, RangeError where a list or the id is too long: nothing is changed then
   */
  upsert(profile: Profile): void {
    prepareRights(profile.gates?.rights);
    if (sizeOf(profile) > longest) new MatchIndex().upsert(profile); // says here what a thread could tell nobody
    this.#queueOf(profile.id).add({ kind: 'upsert', profile });
  }

  /** Does nothing where no profile has this id. */
  remove(profileId: string): void {
    this.#queueOf(profileId).add({ kind: 'remove', profileId });
  }

  /** The profiles that fit, best first. @throws RightsError where an avail or `asOf` means nothing */
  async match(listing: Listing, options: MatchOptions = {}): Promise<ProfileMatch[]> {
    return (await this.#match('match', listing, options)).matches;
  }

  /** As `match`, of no more than `limit`; but all that fit are found, to be counted. */
  matchCounting(listing: Listing, options: MatchOptions = {}): Promise<CountedMatches> {
    return this.#match('match-counting', listing, options);
  }

  async #match(kind: 'match' | 'match-counting', listing: Listing, options: MatchOptions) {
    canonicalAvails(listing.avails, options.asOf);
    const parts = (await this.#askAll((call) => ({ kind, call, listing, options }))).flat();
    return {
      matches: bestFirst(parts.flatMap(matchesOf), ({ profileId }) => profileId, options.limit),
      fitting: parts.reduce((sum, part) => sum + ('fitting' in part ? part.fitting : 0), 0),
    };
  }

  /** Profiles held, and the memory of all threads in bytes, without what the rules hold. */
  async status(): Promise<{ readonly size: number; readonly memoryBytes: number }> {
    const parts = (await this.#askAll((call) => ({ kind: 'status', call }))).flat();
    const sum = { size: 0, memoryBytes: 0 };
    for (const part of parts) {
      if (!('size' in part)) continue;
      sum.size += part.size;
      sum.memoryBytes += part.memoryBytes;
    }
    return sum;
  }

  /** One for each thread, for `restore` into as many. */
  async snapshot(): Promise<Uint8Array[]> {
    const parts = (await this.#askAll((call) => ({ kind: 'snapshot', call }))).flat();
    return parts.flatMap((part) => ('snapshot' in part ? [part.snapshot] : []));
  }

  /**
   * Takes what `snapshot` gave in the place of all profiles.
   * @throws SnapshotRefused where the bytes are damaged, of another version or for another number of threads
   */
  async restore(snapshot: readonly Uint8Array[]): Promise<void> {
    if (snapshot.length !== this.#queues.length)
      throw new SnapshotRefused('It is for another number of threads.');
    try {
      await Promise.all(
        this.#queues.map((queue, index) =>
          this.#ask(queue, (call) => ({ kind: 'restore', call, bytes: snapshot[index] ?? new Uint8Array() })),
        ),
      );
    } catch (error) {
      throw new SnapshotRefused(error instanceof Error ? error.message : String(error));
    }
  }

  /** Ends the threads; what was asked and not yet answered fails. */
  async close(): Promise<void> {
    this.#fail(new Error('The match index was closed.'));
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #queueOf(profileId: string): OrderQueue {
    const queue = this.#queues[hashOf(encodeId(profileId).bytes) % this.#queues.length];
    if (queue === undefined) throw new RangeError('There must be a thread.');
    return queue;
  }

  #tellAll(order: Order): void {
    for (const queue of this.#queues) queue.add(order);
  }

  #askAll(orderOf: (call: number) => Order): Promise<(readonly Answer[])[]> {
    return Promise.all(this.#queues.map((queue) => this.#ask(queue, orderOf)));
  }

  #ask(queue: OrderQueue, orderOf: (call: number) => Order): Promise<readonly Answer[]> {
    if (this.#failure) return Promise.reject(this.#failure);
    const call = ++this.#lastCall;
    queue.add(orderOf(call));
    this.#workers.forEach((worker) => worker.ref());
    return new Promise((resolve, reject) => this.#calls.set(call, { answers: [], resolve, reject }));
  }

  #take(answer: Answer): void {
    const call = this.#calls.get(answer.call);
    if (call === undefined) return;
    call.answers.push(answer);
    if (!answer.last) return;
    this.#calls.delete(answer.call);
    if (this.#calls.size === 0) this.#workers.forEach((worker) => worker.unref());
    if ('failure' in answer) call.reject(new Error(answer.failure));
    else call.resolve(call.answers);
  }

  #fail(error: Error): void {
    this.#failure = error;
    for (const { reject } of this.#calls.values()) reject(error);
    this.#calls.clear();
  }
}

const matchesOf = (answer: Answer): ProfileMatch[] =>
  'ids' in answer
    ? answer.ids.map((profileId, index) => ({ profileId, score: (answer.scores[index] ?? 0) / 10 }))
    : [];

/** No list of it has more values, nor its id more bytes. */
const sizeOf = (part: unknown): number => {
  if (typeof part === 'string') return part.length * 3;
  if (typeof part !== 'object' || part === null) return 1;
  return Object.values(part).reduce<number>((sum, value) => sum + sizeOf(value), 0);
};

/** Runs from source as well as built; libraries are looked for in the same form. */
function startThread(): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const file = new URL(isSource ? './match-thread.ts' : './match-thread.js', import.meta.url);
  return isSource ? new Worker(file, { execArgv: ['--conditions=@marquee/source'] }) : new Worker(file);
}
