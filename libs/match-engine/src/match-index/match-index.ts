import type { Listing } from '../listing.ts';
import type { MatchOptions, ProfileMatch } from '../matches.ts';
import type { Profile } from '../profile.ts';
import type { Rules } from '../rules.ts';
import { BestHeap } from './best-heap.ts';
import { Candidates } from './candidates.ts';
import { dayNumber } from './day-numbers.ts';
import { ExactCheck } from './exact-check.ts';
import * as at from './layout.ts';
import { ListingSearch } from './listing-search.ts';
import type { Loops } from './loops.ts';
import { OfferedRights } from './offered-rights.ts';
import { PlainLoops } from './plain-loops.ts';
import { ProfileStore } from './profile-store.ts';
import { recomputeFullMarks } from './full-marks.ts';
import { changeBetween, weightsOf } from './rules-in-use.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { Titles } from './titles.ts';

/**
 * All profiles of a market, held in memory and asked which of them fit a listing: what `matchExhaustively` answers, quickly.
 *
 * Bit planes of the cheap gates leave few profiles of a block; of those every feature is scored but rights, which makes
 * an upper bound; and from the best bound down the rest is looked at, until no bound reaches the last of the best (as in
 * block-max WAND, Ding and Suel, SIGIR 2011, by profile rather than by block).
 */
export class MatchIndex {
  readonly #store: ProfileStore;
  readonly #titles: Titles;
  readonly #offered = new OfferedRights();
  readonly #search: ListingSearch;
  readonly #check: ExactCheck;
  readonly #candidates = new Candidates();
  readonly #loops: Loops;
  #rules: Rules;

  /** @param store profiles that are there already: see `restore` */
  constructor(rules: Rules = {}, store = new ProfileStore()) {
    this.#rules = rules;
    this.#store = store;
    this.#titles = new Titles(store.arena, store.names);
    this.#search = new ListingSearch(store, this.#titles);
    this.#check = new ExactCheck(store.arena, this.#offered);
    this.#loops = new PlainLoops(store.arena);
    this.#writeWeights();
    this.#titles.reachNamed(rules);
  }

  /**
   * The index that `snapshot` wrote, under these rules.
   * @throws SnapshotRefused where the bytes are damaged or of another version: build it anew from the profiles
   */
  static restore(snapshot: Uint8Array, rules: Rules = {}): MatchIndex {
    const store = readSnapshot(snapshot);
    recomputeFullMarks(store, rules);
    return new MatchIndex(rules, store);
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
    if (change.themes) recomputeFullMarks(this.#store, rules);
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
    return writeSnapshot(this.#store);
  }

  /** The profiles that fit, best first. @throws RightsError where an avail or `asOf` means nothing */
  match(listing: Listing, { asOf, limit = Infinity }: MatchOptions = {}): ProfileMatch[] {
    this.#offered.take(listing.avails, asOf, this.#store.names);
    if (listing.state !== 'published' || limit === 0) return [];
    this.#search.begin(listing, this.#offered, this.#rules);
    this.#check.use(listing, asOf === undefined ? -Infinity : dayNumber(asOf));
    this.#scan();
    const best = this.#best(limit);
    this.#search.end();
    return best;
  }

  #scan(): void {
    this.#candidates.clear();
    const { arena, blocks } = this.#store;
    for (let block = 0; block < blocks; block++) {
      const found = this.#loops.scan(this.#store.planes.directory(block), this.#store.recordsOf(block));
      this.#candidates.take(arena, found, block * at.blockProfiles);
    }
  }

  #best(limit: number): ProfileMatch[] {
    const heap = new BestHeap(limit, (slot) => this.#store.idOf(slot));
    for (const candidate of this.#candidates.bestFirst()) {
      if (heap.isFull && this.#candidates.boundOf(candidate) < heap.floor) break;
      const score = this.#scoreOf(candidate);
      if (score >= 0) heap.offer(score, this.#candidates.slotOf(candidate));
    }
    return heap.sorted().map(({ slot, score }) => ({ profileId: this.#store.idOf(slot), score: score / 10 }));
  }

  /** Tenths; below 0 where the pair does not fit. */
  #scoreOf(candidate: number): number {
    const { u8, u16 } = this.#store.arena;
    const record = this.#store.recordOf(this.#candidates.slotOf(candidate));
    const value = this.#check.rightsValue(record);
    if (value < 0) return -1;
    const score = this.#withRights(record, candidate, value, u8);
    return score >= (u16[(record + at.minScoreAt) >>> 1] ?? 0) ? score : -1;
  }

  #withRights(record: number, candidate: number, value: number, u8: Uint8Array): number {
    const asked = u8[record + at.askedAt] ?? 0;
    let weights = 0;
    let rights = 0;
    for (let feature = 0; feature < 7; feature++) {
      if ((asked & (1 << feature)) === 0) continue;
      const own = u8[record + at.weightsAt + feature] ?? 0;
      const weight = own === at.noWeight ? (u8[at.searchWeightsAt + feature] ?? 0) : own;
      weights += weight;
      if (feature === at.rights) rights = weight;
    }
    if (weights === 0) return 500;
    return Math.floor((this.#candidates.sumOf(candidate) + rights * value + 5 * weights) / (10 * weights));
  }

  #writeWeights(): void {
    this.#store.arena.u8.set(weightsOf(this.#rules), at.searchWeightsAt);
  }
}
