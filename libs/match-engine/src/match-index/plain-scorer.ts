import type { Address, Arena } from './arena.ts';
import * as at from './layout.ts';

/**
 * Scores what the cheap gates left of a block: every feature but rights, which counts in full as long as it is not looked
 * at. So what comes out is an upper bound of the score.
 */
export class PlainScorer {
  readonly #arena: Arena;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** @returns how many candidates were written */
  score(directory: Address, records: Address): number {
    const { u16, u32, i32 } = this.#arena;
    const words = (u32[at.searchWordsAt >>> 2] ?? 0) >>> 2;
    const floor = u32[at.searchFloorAt >>> 2] ?? 0;
    const company = u32[at.searchCompanyAt >>> 2] ?? 0;
    let out = (u32[at.searchCandidatesAt >>> 2] ?? 0) >>> 2;
    const first = out;
    for (let word = 0; word < at.planeBytes / 4; word++) {
      for (let bits = i32[words + word] ?? 0; bits !== 0; bits &= bits - 1) {
        const index = word * 32 + 31 - Math.clz32(bits & -bits);
        const record = u32[(records >>> 2) + index] ?? 0;
        if (u32[(record + at.companyAt) >>> 2] === company || this.#isExcluded(record)) continue;
        const { sum, bound } = this.#scoreOne(record, directory, index);
        if (bound < floor || bound < (u16[(record + at.minScoreAt) >>> 1] ?? 0)) continue;
        u32[out] = index;
        u32[out + 1] = bound;
        u32[out + 2] = sum;
        out += at.candidateBytes / 4;
      }
    }
    return (out - first) / (at.candidateBytes / 4);
  }

  #isExcluded(record: Address): boolean {
    const { u32 } = this.#arena;
    const count = u32[at.searchExcludedCountAt >>> 2] ?? 0;
    const excluded = (u32[at.searchExcludedAt >>> 2] ?? 0) >>> 2;
    const company = u32[(record + at.companyAt) >>> 2];
    for (let index = 0; index < count; index++) if (u32[excluded + index] === company) return true;
    return false;
  }

  #scoreOne(record: Address, directory: Address, index: number): { sum: number; bound: number } {
    const { u8, u16 } = this.#arena;
    const asked = u8[record + at.askedAt] ?? 0;
    const isWide = ((u16[(record + at.flagsAt) >>> 1] ?? 0) & at.wide) !== 0;
    let entry = (record + (u16[(record + at.listsAt) >>> 1] ?? 0)) >>> (isWide ? 2 : 1);
    let sum = 0;
    let weights = 0;
    let weight = 0;
    if ((asked & (1 << at.genres)) !== 0) {
      const count = u16[(record + at.genresAt) >>> 1] ?? 0;
      weights += weight = this.#weight(record, at.genres);
      sum += weight * this.#wished(entry, count, isWide, u8[record + at.genresFullAt] ?? 0, false);
      entry += count;
    }
    if ((asked & (1 << at.themes)) !== 0) {
      const count = u16[(record + at.themesAt) >>> 1] ?? 0;
      weights += weight = this.#weight(record, at.themes);
      sum += weight * this.#wished(entry, count, isWide, u16[(record + at.themesFullAt) >>> 1] ?? 0, true);
      entry += count;
    }
    if ((asked & (1 << at.comparables)) !== 0) {
      weights += weight = this.#weight(record, at.comparables);
      sum += weight * this.#likenesses(entry, u16[(record + at.comparablesAt) >>> 1] ?? 0, isWide);
    }
    if ((asked & (1 << at.budget)) !== 0) {
      weights += weight = this.#weight(record, at.budget);
      sum += weight * this.#budget(record, isWide);
    }
    if ((asked & (1 << at.stage)) !== 0) {
      weights += weight = this.#weight(record, at.stage);
      const near = this.#prefers(at.searchNearAt, directory, index) ? 5_000 : 0;
      sum += weight * (this.#prefers(at.searchStageAt, directory, index) ? 10_000 : near);
    }
    if ((asked & (1 << at.audience)) !== 0) {
      weights += weight = this.#weight(record, at.audience);
      sum += weight * (this.#prefers(at.searchAudienceAt, directory, index) ? 10_000 : 0);
    }
    const rights = (asked & (1 << at.rights)) !== 0 ? this.#weight(record, at.rights) : 0;
    weights += rights;
    const bound = weights === 0 ? 500 : Math.floor((sum + rights * 10_000 + 5 * weights) / (10 * weights));
    return { sum, bound };
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

  #likenesses(entry: number, count: number, isWide: boolean): number {
    const { u16, u32 } = this.#arena;
    let [first, second, third] = [0, 0, 0];
    for (let index = entry; index < entry + count; index++) {
      const likeness = this.#likeness((isWide ? u32[index] : u16[index]) ?? 0);
      if (likeness <= third) continue;
      if (likeness <= second) third = likeness;
      else {
        third = second;
        if (likeness <= first) second = likeness;
        else {
          second = first;
          first = likeness;
        }
      }
    }
    return Math.min(10_000, 4 * Math.floor((first + second + third) / Math.min(count, 3)));
  }

  #likeness(title: number): number {
    const { u32 } = this.#arena;
    const place = ((u32[at.searchLikenessAt >>> 2] ?? 0) >>> 2) + title;
    const number = u32[at.searchNumberAt >>> 2] ?? 0;
    const known = u32[place] ?? 0;
    if (known >>> at.likenessBits === number) return known & (2 ** at.likenessBits - 1);
    const likeness = this.#likenessNow(u32[((u32[at.searchTitlesAt >>> 2] ?? 0) >>> 2) + title] ?? 0);
    u32[place] = (number << at.likenessBits) | likeness;
    return likeness;
  }

  #likenessNow(title: Address): number {
    if (title === 0) return 0;
    const { u8, u32 } = this.#arena;
    const head = title >>> 2;
    const near = head + 3 + (u32[head + 1] ?? 0);
    const end = near + (u32[head + 2] ?? 0);
    let both = 0;
    let carried = u32[at.searchCarriedAt >>> 2] ?? 0;
    for (let value = head + 3; value < near; value++) both += u8[carried + (u32[value] ?? 0)] ?? 0;
    carried = u32[at.searchCarriedApartAt >>> 2] ?? 0;
    for (let value = near; value < end; value++) both += u8[carried + (u32[value] ?? 0)] ?? 0;
    const either = (u32[at.searchCarriedRarityAt >>> 2] ?? 0) + (u32[head] ?? 0) - both;
    return either === 0 ? 0 : Math.floor((10_000 * both) / either);
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
