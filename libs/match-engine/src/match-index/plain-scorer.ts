import type { Address, Arena } from './arena.ts';
import * as at from './layout.ts';
import { PlainGates } from './plain-gates.ts';
import { listsOf, PlainRights } from './plain-rights.ts';

/** Scores what the cheap gates left of a block, and holds it against the other gates. */
export class PlainScorer {
  readonly #arena: Arena;
  readonly #gates: PlainGates;
  readonly #rights: PlainRights;

  constructor(arena: Arena) {
    this.#arena = arena;
    this.#gates = new PlainGates(arena);
    this.#rights = new PlainRights(arena);
  }

  /** Has those of a block whom the cheap gates left wait. Without bounds they are looked at in any order. */
  gather(directory: Address, records: Address, firstSlot: number): void {
    const { u32, i32 } = this.#arena;
    const words = (u32[at.searchWordsAt >>> 2] ?? 0) >>> 2;
    let waiting = u32[at.searchWaitingAt >>> 2] ?? 0;
    for (let word = 0; word < at.planeBytes / 4; word++) {
      for (let bits = i32[words + word] ?? 0; bits !== 0; bits &= bits - 1) {
        const index = word * 32 + 31 - Math.clz32(bits & -bits);
        const candidate = this.#candidate(waiting++);
        u32[candidate] = u32[(records >>> 2) + index] ?? 0;
        u32[candidate + 1] = firstSlot + index;
        u32[candidate + 2] = directory;
      }
    }
    u32[at.searchWaitingAt >>> 2] = waiting;
  }

  /** @returns how many fit; they are written down */
  take(most: number): number {
    const { u32 } = this.#arena;
    const first = (u32[at.searchFittingAt >>> 2] ?? 0) >>> 2;
    let out = first;
    let waiting = u32[at.searchWaitingAt >>> 2] ?? 0;
    for (const end = Math.max(0, waiting - most); waiting > end; waiting--) {
      const candidate = this.#candidate(waiting - 1);
      const slot = u32[candidate + 1] ?? 0;
      const index = slot & (at.blockProfiles - 1);
      const score = this.#scoreOf(u32[candidate] ?? 0, u32[candidate + 2] ?? 0, index);
      if (score < 0) continue;
      u32[out] = slot;
      u32[out + 1] = score;
      out += at.fittingBytes / 4;
    }
    u32[at.searchWaitingAt >>> 2] = waiting;
    return (out - first) / (at.fittingBytes / 4);
  }

  #candidate(place: number): number {
    return ((this.#arena.u32[at.searchCandidatesAt >>> 2] ?? 0) + place * at.candidateBytes) >>> 2;
  }

  /** Tenths; below 0 where the profile does not fit or reaches neither its own least score nor the floor. */
  #scoreOf(record: Address, directory: Address, index: number): number {
    const { u8, u16, u32 } = this.#arena;
    const flags = u16[(record + at.flagsAt) >>> 1] ?? 0;
    const asked = u8[record + at.askedAt] ?? 0;
    if (!this.#gates.companiesFit(record) || !this.#gates.amountsFit(record, flags)) return -1;
    const weights = this.#weights(record, asked);
    const need = Math.max(u16[(record + at.minScoreAt) >>> 1] ?? 0, u32[at.searchFloorAt >>> 2] ?? 0);
    const least = weights * (10 * need - 5);
    const rights = (asked & (1 << at.rights)) !== 0 ? this.#weight(record, at.rights) : 0;
    const alike = (asked & (1 << at.comparables)) !== 0 ? this.#weight(record, at.comparables) : 0;
    // Rights and likeness cost most: they count in full until they are looked at.
    let sum = this.#simpleSum(record, directory, index, asked) + this.#wishedSum(record, flags, asked);
    if (weights !== 0 && sum + (rights + alike) * 10_000 < least) return -1;
    if ((flags & at.excluding) !== 0 && this.#gates.isExcluded(record, flags)) return -1;
    if ((flags & at.rightsAsked) !== 0) {
      const value = this.#rights.value(record, flags);
      if (value < 0) return -1;
      sum += rights * value;
    }
    if (alike !== 0) sum += alike * this.#likenesses(record, flags);
    const score = weights === 0 ? 500 : Math.floor((sum + 5 * weights) / (10 * weights));
    return score < need ? -1 : score;
  }

  #weights(record: Address, asked: number): number {
    let sum = 0;
    for (let feature = 0; feature < 7; feature++) {
      if ((asked & (1 << feature)) !== 0) sum += this.#weight(record, feature);
    }
    return sum;
  }

  /** Budget, stage and audience. */
  #simpleSum(record: Address, directory: Address, index: number, asked: number): number {
    let sum = 0;
    if ((asked & (1 << at.budget)) !== 0) {
      const isWide = ((this.#arena.u16[(record + at.flagsAt) >>> 1] ?? 0) & at.wide) !== 0;
      sum += this.#weight(record, at.budget) * this.#budget(record, isWide);
    }
    if ((asked & (1 << at.stage)) !== 0) {
      const near = this.#prefers(at.searchNearAt, directory, index) ? 5_000 : 0;
      const value = this.#prefers(at.searchStageAt, directory, index) ? 10_000 : near;
      sum += this.#weight(record, at.stage) * value;
    }
    if ((asked & (1 << at.audience)) !== 0 && this.#prefers(at.searchAudienceAt, directory, index)) {
      sum += this.#weight(record, at.audience) * 10_000;
    }
    return sum;
  }

  #wishedSum(record: Address, flags: number, asked: number): number {
    const { u8, u16 } = this.#arena;
    const isWide = (flags & at.wide) !== 0;
    const lists = listsOf(this.#arena, record, flags);
    const genres = u16[(record + at.genresAt) >>> 1] ?? 0;
    let sum = 0;
    if ((asked & (1 << at.genres)) !== 0) {
      const value = this.#wished(lists, genres, isWide, u8[record + at.genresFullAt] ?? 0, false);
      sum += this.#weight(record, at.genres) * value;
    }
    if ((asked & (1 << at.themes)) !== 0) {
      const themes = u16[(record + at.themesAt) >>> 1] ?? 0;
      const full = u16[(record + at.themesFullAt) >>> 1] ?? 0;
      sum += this.#weight(record, at.themes) * this.#wished(lists + genres, themes, isWide, full, true);
    }
    return sum;
  }

  #weight(record: Address, feature: number): number {
    const { u8 } = this.#arena;
    const own = u8[record + at.weightsAt + feature] ?? 0;
    return own === at.noWeight ? (u8[at.searchWeightsAt + feature] ?? 0) : own;
  }

  /** Genres count by weight alone, themes by weight times rarity. */
  #wished(entry: number, count: number, isWide: boolean, full: number, byRarity: boolean): number {
    const { u8, u16, u32 } = this.#arena;
    const carried = u32[at.searchCarriedAt >>> 2] ?? 0;
    const bits = isWide ? at.wideBits : at.narrowBits;
    const mask = 2 ** bits - 1;
    let found = 0;
    for (let index = entry; index < entry + count; index++) {
      const wish = (isWide ? u32[index] : u16[index]) ?? 0;
      const rarity = u8[carried + (wish & mask)] ?? 0;
      if (rarity !== 0) found += (wish >>> bits) * (byRarity ? rarity : 1);
    }
    return found >= full ? 10_000 : Math.floor((10_000 * found) / full);
  }

  #likenesses(record: Address, flags: number): number {
    const { u16, u32 } = this.#arena;
    const counts = (record + at.genresAt) >>> 1;
    const count = u16[counts + 2] ?? 0;
    const start = listsOf(this.#arena, record, flags) + (u16[counts] ?? 0) + (u16[counts + 1] ?? 0);
    const entries = (flags & at.wide) !== 0 ? u32 : u16;
    let [first, second, third] = [0, 0, 0];
    for (let index = start; index < start + count; index++) {
      const likeness = this.#likeness(entries[index] ?? 0);
      third = Math.max(third, Math.min(second, likeness));
      second = Math.max(second, Math.min(first, likeness));
      first = Math.max(first, likeness);
    }
    return Math.min(10_000, 4 * Math.floor((first + second + third) / Math.min(count, 3)));
  }

  /** What both carry against what either carries: see `alike`. What the listing names shares more than there is. */
  #likeness(title: number): number {
    const { u32 } = this.#arena;
    const both = u32[((u32[at.searchSharedAt >>> 2] ?? 0) >>> 2) + title] ?? 0;
    if (both === 0) return 0;
    const carried = u32[((u32[at.searchTitleRaritiesAt >>> 2] ?? 0) >>> 2) + title] ?? 0;
    const either = (u32[at.searchCarriedRarityAt >>> 2] ?? 0) + carried - both;
    return either <= 0 ? 10_000 : Math.floor((10_000 * both) / either);
  }

  /** See `budgetValue`. In doubles: 10,000 times a whole number is a multiple of 16, so it is exact up to 2^57. */
  #budget(record: Address, isWide: boolean): number {
    const { u32, f64 } = this.#arena;
    const budget = f64[at.searchBudgetAt >>> 3] ?? 0;
    if (budget < 0) return 5_000;
    const lo = (isWide ? f64[(record + at.headerBytes) >>> 3] : u32[(record + at.headerBytes) >>> 2]) ?? 0;
    const hi =
      (isWide ? f64[(record + at.headerBytes + 8) >>> 3] : u32[(record + at.headerBytes + 4) >>> 2]) ?? 0;
    if (budget < lo) return share(2 * budget - lo, lo);
    if (budget > hi) return share(2 * hi - budget, hi);
    return 10_000;
  }

  #prefers(list: number, directory: Address, index: number): boolean {
    const { u32 } = this.#arena;
    const planes = (u32[list >>> 2] ?? 0) >>> 2;
    const count = u32[planes] ?? 0;
    for (let number = 1; number <= count; number++) {
      const plane = u32[(directory >>> 2) + (u32[planes + number] ?? 0)] ?? 0;
      if (plane !== 0 && (((u32[(plane >>> 2) + (index >>> 5)] ?? 0) >>> (index & 31)) & 1) === 1)
        return true;
    }
    return false;
  }
}

const share = (part: number, whole: number) => (part <= 0 ? 0 : Math.floor((10_000 * part) / whole));
