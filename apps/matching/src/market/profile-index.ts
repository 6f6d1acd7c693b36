import { setImmediate as breathe } from 'node:timers/promises';
import {
  type CountedMatches,
  MatchIndex,
  ThreadedMatchIndex,
  type Listing,
  type MatchOptions,
  type Profile,
  type Rules,
} from '@marquee/match-engine';

/** How many are handed to threads in one turn of the event loop. */
const atOnce = 100;

/** What an index held, in pieces: all of it in one part, or a part for each of its threads. */
export interface IndexSnapshot<Pieces extends Iterable<Uint8Array> = Iterable<Uint8Array>> {
  readonly inThreads: boolean;
  readonly parts: readonly Pieces[];
}

/**
 * The briefs that listings are held against: on the worker's own thread, which is quickest, until they are so many that
 * an answer would stall its event loop; then in threads of their own.
 */
export class ProfileIndex {
  #index: MatchIndex | ThreadedMatchIndex;

  constructor(index: MatchIndex | ThreadedMatchIndex = new MatchIndex()) {
    this.#index = index;
  }

  /** @throws SnapshotRefused where it is damaged, or of another number of threads than this machine would have */
  static async restore(
    { inThreads, parts }: IndexSnapshot<readonly Uint8Array[]>,
    rules: Rules,
  ): Promise<ProfileIndex> {
    const bytes = parts.map((pieces) => Buffer.concat(pieces));
    if (!inThreads) return new ProfileIndex(MatchIndex.restore(bytes[0] ?? new Uint8Array(), rules));
    const threads = new ThreadedMatchIndex(rules);
    try {
      await threads.restore(bytes);
      return new ProfileIndex(threads);
    } catch (error) {
      await threads.close();
      throw error;
    }
  }

  get isInThreads(): boolean {
    return this.#index instanceof ThreadedMatchIndex;
  }

  async size(): Promise<number> {
    return this.#index instanceof MatchIndex ? this.#index.size : (await this.#index.status()).size;
  }

  useRules(rules: Rules): void {
    this.#index.useRules(rules);
  }

  upsert(profile: Profile): void {
    this.#index.upsert(profile);
  }

  remove(profileId: string): void {
    this.#index.remove(profileId);
  }

  /** Best first, as of all changes before. Fails where a thread has ended: once it has moved, it answers again. */
  async match(listing: Listing, options?: MatchOptions): Promise<CountedMatches> {
    return this.#index.matchCounting(listing, options);
  }

  /** Whether this thread holds so many, or threads have failed. */
  mustMove(threadsFrom: number): boolean {
    return this.#index instanceof MatchIndex ? this.#index.size >= threadsFrom : this.#index.hasFailed;
  }

  /** Into new threads, of which each takes its part of the profiles. They must be all, and nothing may change meanwhile. */
  async moveToThreads(profiles: Iterable<Profile>, rules: Rules): Promise<void> {
    const threads = new ThreadedMatchIndex(rules);
    let moved = 0;
    for (const profile of profiles) {
      threads.upsert(profile);
      if (++moved % atOnce === 0) await breathe();
    }
    await threads.status();
    if (this.#index instanceof ThreadedMatchIndex) await this.#index.close();
    this.#index = threads;
  }

  /** As it stands when it is asked. */
  async snapshot(): Promise<IndexSnapshot> {
    if (this.#index instanceof MatchIndex) return { inThreads: false, parts: [this.#index.snapshotPieces()] };
    const parts = await this.#index.snapshot();
    return { inThreads: true, parts: parts.map((part) => [part]) };
  }

  /** Ends its threads. */
  async close(): Promise<void> {
    if (this.#index instanceof ThreadedMatchIndex) await this.#index.close();
  }
}
