import { ANY_OTHER_LANGUAGE, canonicalAvails, type Avail, type DayNumber } from '@marquee/rights';
import { AvailMasks } from './avail-masks.ts';
import { dayNumber, neverEnds } from './day-numbers.ts';
import type { Names } from './names.ts';

/** Days of a wanted window. */
export interface DaysWanted {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/**
 * The rights that a listing offers. What is free in a cell is the union of the avails that hold its territory, medium and
 * language: an and of three rows of bits says which these are, and since avails lie in the order of their first days, one
 * pass over them joins what touches or overlaps. So nothing is made canonical that nobody asks for.
 */
export class OfferedRights {
  readonly territories = new AvailMasks();
  readonly media = new AvailMasks();
  readonly languages = new AvailMasks();
  anyTerritory: readonly number[] = [];
  anyMedium: readonly number[] = [];
  anyLanguage: readonly number[] = [];
  /** Whether an avail holds every language. */
  everyLanguage = false;
  hasExclusive = false;
  /** Avails that have days. */
  count = 0;
  #exclusive = new Int32Array(1);
  #from = new Int32Array(32);
  #until = new Int32Array(32);

  /**
   * Takes in a listing's avails.
   * @param asOf a UTC day (YYYY-MM-DD): days before it are not offered
   * @throws RightsError as `canonicalAvails` does
   */
  take(avails: readonly Avail[], asOf: string | undefined, names: Names): void {
    const firstDay = asOf === undefined ? -Infinity : dayNumber(asOf);
    if (avails.some(isOdd)) canonicalAvails(avails, asOf);
    const days = avails.map(({ from, until }) => ({
      from: dayNumber(from),
      until: until === undefined ? neverEnds : dayNumber(until),
    }));
    if (days.some(({ from, until }) => from >= until)) canonicalAvails(avails, asOf);
    const offered = avails
      .map((avail, index) => ({ avail, ...(days[index] ?? { from: 0, until: 0 }) }))
      .filter(({ until }) => until > firstDay);
    if (offered.length > 1) offered.sort((a, b) => a.from - b.from);
    this.#clear(offered.length);
    offered.forEach(({ avail, from, until }, index) => {
      this.#from[index] = Math.max(from, firstDay);
      this.#until[index] = until;
      this.#take(avail, index, names);
    });
    this.languages.spreadEvery();
    this.anyTerritory = this.territories.distinct();
    this.anyMedium = this.media.distinct();
    this.anyLanguage = this.languages.named.length === 0 ? [0] : this.languages.distinct();
  }

  /**
   * The most days in one piece, within the window, of the avails in all three rows; without a window 1 if any day is free,
   * else 0.
   */
  days(
    territory: number,
    medium: number,
    language: number,
    exclusive: boolean,
    window: DaysWanted | undefined,
  ): number {
    const { words } = this.territories;
    let [from, until, most] = [0, -neverEnds, 0];
    for (let word = 0; word < words; word++) {
      let bits =
        (this.territories.bits[territory * words + word] ?? 0) &
        (this.media.bits[medium * words + word] ?? 0) &
        (this.languages.bits[language * words + word] ?? 0) &
        (exclusive ? (this.#exclusive[word] ?? 0) : -1);
      if (bits !== 0 && window === undefined) return 1;
      for (; bits !== 0; bits &= bits - 1) {
        const avail = word * 32 + 31 - Math.clz32(bits & -bits);
        const next = this.#from[avail] ?? 0;
        if (next > until) {
          most = Math.max(most, within(from, until, window));
          from = next;
        }
        until = Math.max(until, this.#until[avail] ?? 0);
      }
    }
    return Math.max(most, within(from, until, window));
  }

  #clear(avails: number): void {
    this.territories.clear(avails);
    this.media.clear(avails);
    this.languages.clear(avails);
    this.count = avails;
    this.everyLanguage = false;
    this.hasExclusive = false;
    if (avails > this.#from.length) {
      this.#from = new Int32Array(avails * 2);
      this.#until = new Int32Array(avails * 2);
    }
    if (this.#exclusive.length < this.territories.words)
      this.#exclusive = new Int32Array(this.territories.words);
    else this.#exclusive.fill(0);
  }

  #take({ territories, media, languages, exclusive }: Avail, index: number, names: Names): void {
    for (const territory of territories) this.territories.add(names.territories.numberOf(territory), index);
    for (const medium of media) this.media.add(names.media.numberOf(medium), index);
    if (languages === undefined) {
      this.everyLanguage = true;
      this.languages.addEvery(index);
    } else for (const language of languages) this.languages.add(names.languages.numberOf(language), index);
    if (!exclusive) return;
    this.hasExclusive = true;
    this.#exclusive[index >> 5] = (this.#exclusive[index >> 5] ?? 0) | (1 << (index & 31));
  }
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

function within(from: DayNumber, until: DayNumber, window: DaysWanted | undefined): number {
  if (window === undefined) return 0;
  return Math.min(until, window.until) - Math.max(from, window.from);
}
