import { bestFirst } from '../best-first.ts';
import type { Listing } from '../listing.ts';
import { Arena } from '../match-index/arena.ts';
import { BitPlanes, type PlaneGroup } from '../match-index/bit-planes.ts';
import { gates, type Gate } from '../match-index/gate-planes.ts';
import { blockProfiles, planeBytes } from '../match-index/layout.ts';
import type { ListingMatch, MatchOptions } from '../matches.ts';
import { prepareListing, type PreparedListing } from '../prepared-listing.ts';
import { prepareProfile } from '../prepared-profile.ts';
import type { Profile } from '../profile.ts';
import type { Rules } from '../rules.ts';
import { scorePrepared } from '../score.ts';
import { neededBy, shownBy } from './shown-values.ts';

/**
 * All open listings of a market, held in memory and asked which of them fit a profile: what `matchProfileExhaustively`
 * answers. Bit planes of the cheap gates, as in `MatchIndex`, leave few; those are scored one by one.
 */
export class ListingIndex {
  readonly #arena = new Arena(planeBytes);
  readonly #planes = new BitPlanes(this.#arena);
  readonly #groups = new Map<Gate, PlaneGroup>(gates.map((gate) => [gate, this.#planes.group(false)]));
  readonly #slots = new Map<string, number>();
  readonly #listings: (Listing | undefined)[] = [];
  /** Ready for `#rules` and the day last asked for; filled as listings are asked about. */
  readonly #ready: (PreparedListing | undefined)[] = [];
  readonly #freeSlots: number[] = [];
  readonly #words = new Int32Array(planeBytes / 4);
  #rules: Rules;
  #asOf: string | undefined;

  constructor(rules: Rules = {}) {
    this.#rules = rules;
  }

  /** Listings held. */
  get size(): number {
    return this.#slots.size;
  }

  /** From now on these rules hold, for the listings that are there, too. */
  useRules(rules: Rules): void {
    this.#rules = rules;
    this.#ready.length = 0;
  }

  /** Adds a listing, or puts it in the place of the one with its id. */
  upsert(listing: Listing): void {
    this.remove(listing.id);
    const slot = this.#freeSlots.pop() ?? this.#listings.length;
    if (slot === this.#planes.blocks * blockProfiles) this.#planes.addBlock();
    this.#slots.set(listing.id, slot);
    this.#listings[slot] = listing;
    if (listing.state !== 'published') return;
    const shown = shownBy(listing);
    for (const [gate, group] of this.#groups) this.#planes.set(group, slot, shown[gate]);
  }

  /** Does nothing where no listing has this id. */
  remove(listingId: string): void {
    const slot = this.#slots.get(listingId);
    if (slot === undefined) return;
    this.#slots.delete(listingId);
    this.#planes.clear(slot);
    this.#listings[slot] = undefined;
    this.#ready[slot] = undefined;
    this.#freeSlots.push(slot);
  }

  /** The listings that fit, best first. @throws RightsError where a day or an avail means nothing */
  match(profile: Profile, { asOf, limit }: MatchOptions = {}): ListingMatch[] {
    if (asOf !== this.#asOf) this.#ready.length = 0;
    this.#asOf = asOf;
    const asking = prepareProfile(profile, this.#rules);
    const needed = this.#neededPlanes(neededBy(asking));
    const matches: ListingMatch[] = [];
    for (let block = 0; block < this.#planes.blocks; block++) {
      this.#intersect(block, needed);
      for (const slot of this.#left(block)) {
        const offered = this.#readyOne(slot);
        const score = offered && scorePrepared(asking, offered);
        if (score !== undefined && offered) matches.push({ listingId: offered.listing.id, score });
      }
    }
    return bestFirst(matches, ({ listingId }) => listingId, limit);
  }

  /** For each gate that asks: the planes of which a listing must be in one. */
  #neededPlanes(needed: ReturnType<typeof neededBy>): number[][] {
    return gates.flatMap((gate) => {
      const [group, values] = [this.#groups.get(gate), needed[gate]];
      if (group === undefined || values === undefined) return [];
      return [values.flatMap((value) => group.values.get(value) ?? [])];
    });
  }

  #intersect(block: number, needed: readonly (readonly number[])[]): void {
    const { i32 } = this.#arena;
    const addresses = this.#planes.addresses(block);
    this.#words.fill(-1);
    for (const values of needed) {
      const planes = values.flatMap((value) => addresses[value] || []).map((address) => address >>> 2);
      for (let word = 0; word < this.#words.length; word++) {
        let shown = 0;
        for (const plane of planes) shown |= i32[plane + word] ?? 0;
        this.#words[word] = (this.#words[word] ?? 0) & shown;
      }
    }
  }

  *#left(block: number): Generator<number> {
    for (let word = 0; word < this.#words.length; word++) {
      for (let bits = this.#words[word] ?? 0; bits !== 0; bits &= bits - 1) {
        yield block * blockProfiles + word * 32 + 31 - Math.clz32(bits & -bits);
      }
    }
  }

  #readyOne(slot: number): PreparedListing | undefined {
    const listing = this.#listings[slot];
    if (listing === undefined) return undefined;
    return (this.#ready[slot] ??= prepareListing(listing, this.#rules, this.#asOf));
  }
}
