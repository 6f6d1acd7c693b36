import type { Address, Arena } from './arena.ts';
import * as at from './layout.ts';

/** Holds the rights that a profile wants against those that a listing offers, cell by cell: `rightsFit`, in columns. */
export class PlainRights {
  readonly #arena: Arena;
  #windowed = false;
  #from = 0;
  #until = 0;
  #exclusive = false;
  #wide = false;
  /** Where the wanted languages begin, counted in entries, and how many there are. */
  #languages = 0;
  #languageCount = 0;
  /** The avails in a territory and a medium that were looked at last for this profile, and the days they gave. */
  #lastAvails = 0;
  #lastDays = -1;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** The rights value, 0..10000; below 0 where the gate does not hold. */
  value(record: Address, flags: number): number {
    const { u8, u16, i32 } = this.#arena;
    let [wantedDays, minDays] = [1, 1];
    this.#lastDays = -1;
    this.#windowed = (flags & at.windowed) !== 0;
    this.#exclusive = (flags & at.exclusiveOnly) !== 0;
    if (this.#windowed) {
      const window = (record + (u16[(record + at.listsAt) >>> 1] ?? 0) - 12) >>> 2;
      this.#from = i32[window] ?? 0;
      this.#until = i32[window + 1] ?? 0;
      minDays = i32[window + 2] ?? 0;
      wantedDays = this.#until - Math.max(this.#from, i32[at.searchFirstDayAt >>> 2] ?? 0);
      if (wantedDays <= 0) return -1;
    }
    const { cells, free, freeDays } = this.#count(record, flags, minDays);
    if (free === 0 || ((flags & at.everyCell) !== 0 && free < cells)) return -1;
    const coverage = Math.floor((10_000 * freeDays) / (cells * wantedDays));
    return coverage < 100 * (u8[record + at.minCoverageAt] ?? 0) ? -1 : coverage;
  }

  #count(record: Address, flags: number, minDays: number) {
    const { u16 } = this.#arena;
    const counts = (record + at.genresAt) >>> 1;
    const before = (u16[counts] ?? 0) + (u16[counts + 1] ?? 0) + (u16[counts + 2] ?? 0);
    const [territories, media] = [u16[counts + 3] ?? 0, u16[counts + 4] ?? 0];
    this.#wide = (flags & at.wide) !== 0;
    const start = listsOf(this.#arena, record, flags) + before;
    this.#languages = start + territories + media;
    this.#languageCount = u16[counts + 5] ?? 0;
    let [free, freeDays] = [0, 0];
    for (let t = 0; t < Math.max(territories, 1); t++) {
      for (let m = 0; m < Math.max(media, 1); m++) {
        const days = this.#cell(
          territories === 0 ? -1 : this.#entry(start + t),
          media === 0 ? -1 : this.#entry(start + territories + m),
        );
        if (days < minDays) continue;
        free += 1;
        freeDays += days;
      }
    }
    return { cells: Math.max(territories, 1) * Math.max(media, 1), free, freeDays };
  }

  #entry(place: number): number {
    return (this.#wide ? this.#arena.u32[place] : this.#arena.u16[place]) ?? 0;
  }

  /** The most days in one piece over what a cell stands for; a number below 0 is a wildcard. */
  #cell(territory: number, medium: number): number {
    if (territory >= 0) return this.#cellIn(territory + 1, medium);
    const { u32 } = this.#arena;
    const any = (u32[at.searchAnyTerritoryAt >>> 2] ?? 0) >>> 2;
    let most = 0;
    for (let index = any + 1; index <= any + (u32[any] ?? 0); index++) {
      most = Math.max(most, this.#cellIn(u32[index] ?? 0, medium));
    }
    return most;
  }

  #cellIn(territory: number, medium: number): number {
    if (medium >= 0) return this.#daysIn(territory, medium + 1);
    const { u32 } = this.#arena;
    const any = (u32[at.searchAnyMediumAt >>> 2] ?? 0) >>> 2;
    let most = 0;
    for (let index = any + 1; index <= any + (u32[any] ?? 0); index++) {
      most = Math.max(most, this.#daysIn(territory, u32[index] ?? 0));
    }
    return most;
  }

  /** Over the wanted languages. */
  #daysIn(territory: number, medium: number): number {
    const { u32 } = this.#arena;
    const words = u32[at.searchMaskWordsAt >>> 2] ?? 1;
    const avails =
      words > 1 ? -1 : this.#row(at.searchTerritoriesAt, territory) & this.#row(at.searchMediaAt, medium);
    if (avails === 0) return 0;
    if (words === 1 && avails === this.#lastAvails && this.#lastDays >= 0) return this.#lastDays;
    const any = (u32[at.searchAnyLanguageAt >>> 2] ?? 0) >>> 2;
    const isAny = this.#languageCount === 0;
    const count = isAny ? (u32[any] ?? 0) : this.#languageCount;
    let most = 0;
    for (let index = 0; index < count; index++) {
      const language = isAny ? (u32[any + 1 + index] ?? 0) : this.#entry(this.#languages + index) + 1;
      most = Math.max(most, this.#days(territory, medium, language, words));
    }
    this.#lastAvails = avails;
    this.#lastDays = most;
    return most;
  }

  /** A row of a side that has one word. */
  #row(side: number, row: number): number {
    const { u32, i32 } = this.#arena;
    return i32[((u32[side >>> 2] ?? 0) >>> 2) + row] ?? 0;
  }

  /** See `OfferedRights`: the avails in all three rows lie in the order of their first days, and one pass joins them. */
  #days(territory: number, medium: number, language: number, words: number): number {
    const { u32, i32 } = this.#arena;
    const inTerritory = ((u32[at.searchTerritoriesAt >>> 2] ?? 0) >>> 2) + territory * words;
    const inMedium = ((u32[at.searchMediaAt >>> 2] ?? 0) >>> 2) + medium * words;
    const inLanguage = ((u32[at.searchLanguagesAt >>> 2] ?? 0) >>> 2) + language * words;
    const exclusive = (u32[at.searchExclusiveAt >>> 2] ?? 0) >>> 2;
    const froms = (u32[at.searchFromAt >>> 2] ?? 0) >>> 2;
    const untils = (u32[at.searchUntilAt >>> 2] ?? 0) >>> 2;
    let [from, until, most] = [at.longAgo, at.longAgo, 0];
    for (let word = 0; word < words; word++) {
      let bits = (i32[inTerritory + word] ?? 0) & (i32[inMedium + word] ?? 0) & (i32[inLanguage + word] ?? 0);
      if (this.#exclusive) bits &= i32[exclusive + word] ?? 0;
      if (bits !== 0 && !this.#windowed) return 1;
      for (; bits !== 0; bits &= bits - 1) {
        const avail = word * 32 + 31 - Math.clz32(bits & -bits);
        const next = i32[froms + avail] ?? 0;
        if (next > until) {
          most = Math.max(most, Math.min(until, this.#until) - Math.max(from, this.#from));
          from = next;
        }
        until = Math.max(until, i32[untils + avail] ?? 0);
      }
    }
    return this.#windowed ? Math.max(most, Math.min(until, this.#until) - Math.max(from, this.#from)) : 0;
  }
}

/** Where a record's lists begin, counted in entries. */
export function listsOf({ u16 }: Arena, record: Address, flags: number): number {
  const start = record + (u16[(record + at.listsAt) >>> 1] ?? 0);
  return start >>> ((flags & at.wide) !== 0 ? 2 : 1);
}
