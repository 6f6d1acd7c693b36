import type { Listing } from '../listing.ts';
import type { CountedMatches, MatchOptions, ProfileMatch } from '../matches.ts';
import type { Profile } from '../profile.ts';
import type { Rules } from '../rules.ts';
import { BestHeap } from './best-heap.ts';
import * as at from './layout.ts';
import { ListingSearch } from './listing-search.ts';
import type { Loops, MakeLoops } from './loops.ts';
import { OfferedRights } from './offered-rights.ts';
import { quickestLoops } from './compiled-loops.ts';
import { ProfileStore } from './profile-store.ts';
import { recomputeFullMarks } from './full-marks.ts';
import { changeBetween, weightsOf } from './rules-in-use.ts';
import { readSnapshot } from './snapshot.ts';
import { Titles } from './titles.ts';

/** Candidates that are looked at before the floor is lifted. */
const atOnce = 64;

interface Inside {
  readonly store?: ProfileStore;
  readonly loops?: MakeLoops;
}

/**
 * All profiles of a market, held in memory and asked which of them fit a listing: what `matchExhaustively` answers, quickly.
 *
 * Bit planes of the cheap gates leave few profiles of a block. What is cheap of their scores bounds the rest from above,
 * so that what cannot come among the best so far is left without looking at its titles and rights (the manner of
 * block-max WAND, Ding and Suel, SIGIR 2011, profile by profile).
 */
export class MatchIndex {
  readonly #store: ProfileStore;
  readonly #titles: Titles;
  readonly #offered: OfferedRights;
  readonly #search: ListingSearch;
  readonly #loops: Loops;
  #rules: Rules;

  /** @param inside what else than the usual is to be within: `restore` and specs say so */
  constructor(rules: Rules = {}, { store = new ProfileStore(), loops = quickestLoops }: Inside = {}) {
    this.#rules = rules;
    this.#store = store;
    this.#titles = new Titles(store.arena, store.names);
    this.#offered = new OfferedRights(store.arena, store.names);
    this.#search = new ListingSearch(store, this.#titles);
    this.#loops = loops(store.arena);
    this.#writeWeights();
    this.#titles.reachNamed(rules);
  }

  /**
   * The index that `snapshot` wrote, under these rules.
   * @throws SnapshotRefused where the bytes are damaged or of another version: build it anew from the profiles
   */
  static restore(snapshot: Uint8Array, rules: Rules = {}, inside: Inside = {}): MatchIndex {
    const store = readSnapshot(snapshot);
    recomputeFullMarks(store, rules);
    return new MatchIndex(rules, { ...inside, store });
  }

  /** Profiles held. */
  get size(): number {
    return this.#store.size;
  }

  /** What it holds, in bytes, without what the rules hold. */
  get memoryBytes(): number {
    return this.#store.bytes;
  }

  /**
   * From now on these rules hold, for the profiles that are there, too. Titles that are the same objects as before cost
   * next to nothing; other rarities of themes cost a pass over the profiles.
   */
  useRules(rules: Rules): void {
    const change = changeBetween(this.#rules, rules);
    this.#rules = rules;
    this.#writeWeights();
    this.#titles.use(rules, change.rarity);
    if (!change.themes) return;
    this.#store.wishes.forgetRarities();
    recomputeFullMarks(this.#store, rules);
  }

  /** Adds a profile, or puts it in the place of the one with its id. */
  upsert(profile: Profile): void {
    this.#store.upsert(profile, this.#rules);
    this.#titles.reachNamed(this.#rules);
  }

  /** Does nothing where no profile has this id. */
  remove(profileId: string): void {
    this.#store.remove(profileId);
  }

  /** All profiles, without the rules, in a form for `restore`. It is not changed by what the index does later. */
  snapshot(): Uint8Array {
    return Buffer.concat([...this.snapshotPieces()]);
  }

  /**
   * The same bytes, a few milliseconds of work a piece: of the moment of this call, whatever the index does until the last
   * piece is taken. Another may not be begun before; and until then the first change of each block costs as much.
   */
  snapshotPieces(): Generator<Uint8Array> {
    return this.#store.beginSnapshot();
  }

  /** The profiles that fit, best first. @throws RightsError where an avail or `asOf` means nothing */
  match(listing: Listing, { asOf, limit = Infinity }: MatchOptions = {}): ProfileMatch[] {
    this.#offered.take(listing.avails, asOf);
    if (listing.state !== 'published' || limit === 0) return [];
    this.#search.begin(listing, this.#offered, this.#rules);
    this.#loops.prepare();
    const best = this.#best(limit);
    this.#search.end();
    return best;
  }

  /** As `match`, of no more than `limit`; but all that fit are found, to be counted. */
  matchCounting(listing: Listing, { asOf, limit }: MatchOptions = {}): CountedMatches {
    const all = this.match(listing, { asOf });
    return { matches: all.slice(0, limit), fitting: all.length };
  }

  /** In waves of blocks, each as long as all before it, so that the best of those make the rest short work. */
  #best(limit: number): ProfileMatch[] {
    const { arena, blocks, planes } = this.#store;
    const heap = new BestHeap(limit, (slot) => this.#store.idOf(slot));
    let waveEnd = 1;
    for (let block = 0; block < blocks; block++) {
      const waiting = this.#loops.gather(
        planes.directory(block),
        this.#store.recordsOf(block),
        this.#store.sketchesOf(block),
        block * at.blockProfiles,
      );
      const isFull = waiting + at.blockProfiles > at.mostCandidates;
      if (!isFull && block + 1 < Math.min(waveEnd, blocks)) continue;
      waveEnd = 2 * (block + 1);
      while (arena.u32[at.searchWaitingAt / 4] !== 0) this.#takeInto(heap, limit);
    }
    return heap.sorted().map(({ slot, score }) => ({ profileId: this.#store.idOf(slot), score: score / 10 }));
  }

  #takeInto(heap: BestHeap, limit: number): void {
    const { u32 } = this.#store.arena;
    const fitting = this.#loops.take(limit === Infinity ? at.mostCandidates : atOnce);
    const start = (u32[at.searchFittingAt / 4] ?? 0) >>> 2;
    for (let place = start; place < start + 2 * fitting; place += 2) {
      heap.offer(u32[place + 1] ?? 0, u32[place] ?? 0);
    }
    if (heap.isFull) u32[at.searchFloorAt / 4] = heap.floor;
  }

  #writeWeights(): void {
    const weights = weightsOf(this.#rules);
    this.#store.arena.u8.set(weights, at.searchWeightsAt);
    this.#store.weigh(weights);
  }
}
