import { ANY_OTHER_LANGUAGE, canonicalAvails, type Avail } from '@marquee/rights';
import { Column, type Arena } from './arena.ts';
import { AvailMasks } from './avail-masks.ts';
import { dayNumber } from './day-numbers.ts';
import * as at from './layout.ts';
import type { Names } from './names.ts';

/** An avail that has days from the first that counts on. */
interface Offered {
  readonly avail: Avail;
  readonly from: number;
  readonly until: number;
}

/**
 * The rights that a listing offers, as the loops read them. What is free in a cell is the union of the avails that hold
 * its territory, medium and language: an and of three rows of bits says which these are, and since avails lie in the order
 * of their first days, one pass over them joins what touches or overlaps. So nothing is made canonical that nobody asks
 * for.
 */
export class OfferedRights {
  readonly territories: AvailMasks;
  readonly media: AvailMasks;
  readonly languages: AvailMasks;
  /** Whether an avail holds every language. */
  everyLanguage = false;
  hasExclusive = false;
  /** Avails that have days. */
  count = 0;
  readonly #arena: Arena;
  readonly #names: Names;
  readonly #exclusive: Column;
  readonly #from: Column;
  readonly #until: Column;
  readonly #any: Column;

  constructor(arena: Arena, names: Names) {
    this.#arena = arena;
    this.#names = names;
    this.territories = new AvailMasks(arena);
    this.media = new AvailMasks(arena);
    this.languages = new AvailMasks(arena);
    this.#exclusive = new Column(arena, 4);
    this.#from = new Column(arena, 4);
    this.#until = new Column(arena, 4);
    this.#any = new Column(arena, 4);
  }

  /**
   * Takes in a listing's avails.
   * @param asOf a UTC day (YYYY-MM-DD): days before it are not offered
   * @throws RightsError as `canonicalAvails` does
   */
  take(avails: readonly Avail[], asOf: string | undefined): void {
    const firstDay = asOf === undefined ? at.always : dayNumber(asOf);
    const offered = offeredFrom(avails, asOf, firstDay);
    const words = Math.max(1, (offered.length + 31) >> 5);
    this.#clear(offered.length, words);
    offered.forEach(({ avail, from, until }, index) => {
      this.#arena.i32[this.#from.address / 4 + index] = Math.max(from, firstDay);
      this.#arena.i32[this.#until.address / 4 + index] = until;
      this.#take(avail, index);
    });
    offered.forEach(({ avail: { languages } }, index) => {
      if (languages === undefined) this.languages.addEvery(index);
    });
    this.#describe(words, firstDay);
  }

  #clear(avails: number, words: number): void {
    this.territories.clear(this.#names.territories.size, words);
    this.media.clear(this.#names.media.size, words);
    this.languages.clear(this.#names.languages.size, words);
    this.count = avails;
    this.everyLanguage = false;
    this.hasExclusive = false;
    this.#from.reach(avails);
    this.#until.reach(avails);
    this.#exclusive.reach(words);
    this.#arena.i32.fill(0, this.#exclusive.address / 4, this.#exclusive.address / 4 + words);
  }

  #take({ territories, media, languages, exclusive }: Avail, index: number): void {
    const names = this.#names;
    for (const territory of territories) this.territories.add(names.territories.numberOf(territory), index);
    for (const medium of media) this.media.add(names.media.numberOf(medium), index);
    for (const language of languages ?? []) this.languages.add(names.languages.numberOf(language), index);
    if (languages === undefined) this.everyLanguage = true;
    if (!exclusive) return;
    this.hasExclusive = true;
    const place = this.#exclusive.address / 4 + (index >> 5);
    this.#arena.i32[place] = (this.#arena.i32[place] ?? 0) | (1 << (index & 31));
  }

  #describe(words: number, firstDay: number): void {
    const territories = this.territories.distinct();
    const media = this.media.distinct();
    const languages = this.languages.named.length === 0 ? [0] : this.languages.distinct();
    this.#any.reach(3 + territories.length + media.length + languages.length);
    const { u32, i32 } = this.#arena;
    let next = this.#any.address / 4;
    const write = (field: number, rows: readonly number[]) => {
      u32[field / 4] = next * 4;
      u32[next] = rows.length;
      u32.set(rows, next + 1);
      next += rows.length + 1;
    };
    write(at.searchAnyTerritoryAt, territories);
    write(at.searchAnyMediumAt, media);
    write(at.searchAnyLanguageAt, languages);
    i32[at.searchFirstDayAt / 4] = firstDay;
    u32[at.searchMaskWordsAt / 4] = words;
    u32[at.searchTerritoriesAt / 4] = this.territories.address;
    u32[at.searchMediaAt / 4] = this.media.address;
    u32[at.searchLanguagesAt / 4] = this.languages.address;
    u32[at.searchExclusiveAt / 4] = this.#exclusive.address;
    u32[at.searchFromAt / 4] = this.#from.address;
    u32[at.searchUntilAt / 4] = this.#until.address;
    u32[at.searchAvailsAt / 4] = this.count;
  }
}

/** In the order of their first days. */
function offeredFrom(avails: readonly Avail[], asOf: string | undefined, firstDay: number): Offered[] {
  const offered: Offered[] = [];
  for (const avail of avails) {
    const from = dayNumber(avail.from);
    const until = avail.until === undefined ? at.neverEnds : dayNumber(avail.until);
    if (from >= until || isOdd(avail)) canonicalAvails(avails, asOf);
    if (until > firstDay) offered.push({ avail, from, until });
  }
  return offered.length > 1 ? offered.sort((a, b) => a.from - b.from) : offered;
}

/** Whether an avail is one that `canonicalAvails` refuses; of its days apart. */
function isOdd({ territories, media, languages }: Avail): boolean {
  return (
    territories.length === 0 ||
    media.length === 0 ||
    languages?.length === 0 ||
    languages?.includes(ANY_OTHER_LANGUAGE) === true
  );
}
