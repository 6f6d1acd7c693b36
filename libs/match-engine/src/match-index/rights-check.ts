import type { Address, Arena } from './arena.ts';
import type { AvailMasks } from './avail-masks.ts';
import * as at from './layout.ts';
import type { DaysWanted, OfferedRights } from './offered-rights.ts';

/** Rows of an `AvailMasks`, in an array that is kept for the next profile. */
class Rows {
  readonly rows: number[] = [];
  length = 0;
  wild = false;
}

/** Holds the rights that a profile wants against those that a listing offers, cell by cell. See `rightsFit`. */
export class RightsCheck {
  /** The first day that counts, since 1970-01-01; -Infinity where no day is cut. */
  firstDay = -Infinity;
  readonly #arena: Arena;
  readonly #offered: OfferedRights;
  readonly #territories = new Rows();
  readonly #media = new Rows();
  readonly #languages = new Rows();
  #window: DaysWanted | undefined;
  #exclusive = false;
  /** The avails in a territory and a medium that were looked at last for this profile, and the days they gave. */
  #lastAvails = 0;
  #lastDays = -1;

  constructor(arena: Arena, offered: OfferedRights) {
    this.#arena = arena;
    this.#offered = offered;
  }

  /** The rights value, 0..10000; below 0 where the gate does not hold. */
  value(record: Address, flags: number): number {
    const { u8, i32 } = this.#arena;
    const lists = listsOf(this.#arena, record, flags);
    let [wantedDays, minDays] = [1, 1];
    this.#window = undefined;
    if ((flags & at.windowed) !== 0) {
      const place = (record + (this.#arena.u16[(record + at.listsAt) >>> 1] ?? 0) - 12) >>> 2;
      const window = { from: i32[place] ?? 0, until: i32[place + 1] ?? 0 };
      minDays = i32[place + 2] ?? 0;
      wantedDays = Math.max(0, window.until - Math.max(window.from, this.firstDay));
      if (wantedDays === 0) return -1;
      this.#window = window;
    }
    this.#exclusive = (flags & at.exclusiveOnly) !== 0;
    this.#lastDays = -1;
    this.#readSides(record, flags, lists);
    const cells = cellsOf(this.#territories) * cellsOf(this.#media);
    const { free, freeDays } = this.#count(minDays);
    if (free === 0 || ((flags & at.everyCell) !== 0 && free < cells)) return -1;
    const coverage = Math.floor((10_000 * freeDays) / (cells * wantedDays));
    return coverage < 100 * (u8[record + at.minCoverageAt] ?? 0) ? -1 : coverage;
  }

  #count(minDays: number): { readonly free: number; readonly freeDays: number } {
    const territories = this.#territories;
    const media = this.#media;
    let [free, freeDays] = [0, 0];
    for (let t = 0; t < cellsOf(territories); t++) {
      for (let m = 0; m < cellsOf(media); m++) {
        const days = this.#best(
          territories.wild ? 0 : t,
          territories.wild ? territories.length : t + 1,
          media.wild ? 0 : m,
          media.wild ? media.length : m + 1,
        );
        if (days < minDays) continue;
        free += 1;
        freeDays += days;
      }
    }
    return { free, freeDays };
  }

  /** The most days in one piece over what a cell stands for. */
  #best(territory: number, territoryEnd: number, medium: number, mediumEnd: number): number {
    let most = 0;
    for (let t = territory; t < territoryEnd; t++) {
      for (let m = medium; m < mediumEnd; m++) {
        const days = this.#days(this.#territories.rows[t] ?? 0, this.#media.rows[m] ?? 0);
        if (days > most) most = days;
      }
    }
    return most;
  }

  #days(territory: number, medium: number): number {
    const { territories, media } = this.#offered;
    const isOneWord = territories.words === 1;
    const avails = (territories.bits[territory] ?? 0) & (media.bits[medium] ?? 0);
    if (isOneWord && avails === 0) return 0;
    if (isOneWord && avails === this.#lastAvails && this.#lastDays >= 0) return this.#lastDays;
    let most = 0;
    for (let l = 0; l < this.#languages.length; l++) {
      const language = this.#languages.rows[l] ?? 0;
      const days = this.#offered.days(territory, medium, language, this.#exclusive, this.#window);
      if (days > most) most = days;
    }
    this.#lastAvails = avails;
    this.#lastDays = most;
    return most;
  }

  #readSides(record: Address, flags: number, lists: number): void {
    const { u16 } = this.#arena;
    const counts = (record + at.genresAt) >>> 1;
    const wishes = (u16[counts] ?? 0) + (u16[counts + 1] ?? 0) + (u16[counts + 2] ?? 0);
    const [territories, media, languages] = [
      u16[counts + 3] ?? 0,
      u16[counts + 4] ?? 0,
      u16[counts + 5] ?? 0,
    ];
    const { anyTerritory, anyMedium, anyLanguage } = this.#offered;
    const start = lists + wishes;
    this.#read(this.#territories, this.#offered.territories, flags, start, territories, anyTerritory);
    this.#read(this.#media, this.#offered.media, flags, start + territories, media, anyMedium);
    this.#read(
      this.#languages,
      this.#offered.languages,
      flags,
      start + territories + media,
      languages,
      anyLanguage,
    );
  }

  #read(
    side: Rows,
    masks: AvailMasks,
    flags: number,
    start: number,
    count: number,
    any: readonly number[],
  ): void {
    const entries = (flags & at.wide) !== 0 ? this.#arena.u32 : this.#arena.u16;
    side.wild = count === 0;
    side.length = side.wild ? any.length : count;
    for (let index = 0; index < side.length; index++) {
      side.rows[index] = side.wild ? (any[index] ?? 0) : masks.rowOf(entries[start + index] ?? 0);
    }
  }
}

const cellsOf = ({ wild, length }: Rows) => (wild ? 1 : length);

/** Where a record's lists begin, counted in entries. */
export function listsOf({ u16 }: Arena, record: Address, flags: number): number {
  const start = record + (u16[(record + at.listsAt) >>> 1] ?? 0);
  return start >>> ((flags & at.wide) !== 0 ? 2 : 1);
}
