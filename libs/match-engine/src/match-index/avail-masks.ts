import { Column, type Address, type Arena } from './arena.ts';

/**
 * For each value of one side of avails (territory, medium or language): which avails hold it, a bit each, in rows of
 * 32-bit words. Row 0 is that of whatever no avail names, the value with number n has row n + 1.
 */
export class AvailMasks {
  /** The rows of values that avails name, in the order in which they were named. */
  readonly named: number[] = [];
  readonly #arena: Arena;
  readonly #bits: Column;
  #words = 1;
  #rows = 1;

  constructor(arena: Arena) {
    this.#arena = arena;
    this.#bits = new Column(arena, 4);
    this.#bits.reach(1);
  }

  get address(): Address {
    return this.#bits.address;
  }

  /** Forgets everything, and makes rows of so many words for so many values. */
  clear(values: number, words: number): void {
    const { i32 } = this.#arena;
    const start = this.#bits.address >>> 2;
    if (i32[start] === 0 && this.#words === 1) for (const row of this.named) i32[start + row] = 0;
    else i32.fill(0, start, start + this.#rows * this.#words);
    this.named.length = 0;
    this.#words = words;
    this.#rows = values + 1;
    this.#bits.reach(this.#rows * words);
  }

  /** Says that an avail holds the value with this number. */
  add(number: number, avail: number): void {
    const row = number + 1;
    if (row >= this.#rows) {
      this.#rows = row + 1;
      this.#bits.reach(this.#rows * this.#words);
    }
    if (this.#words === 1) {
      const { i32 } = this.#arena;
      const place = (this.#bits.address >>> 2) + row;
      const before = i32[place] ?? 0;
      if (before === 0) this.named.push(row);
      i32[place] = before | (1 << avail);
      return;
    }
    if (this.#isEmpty(row)) this.named.push(row);
    this.#set(row, avail);
  }

  /** Says that an avail holds every value, after all that are named. */
  addEvery(avail: number): void {
    for (let row = 0; row < this.#rows; row++) this.#set(row, avail);
  }

  /** One row for each set of avails that some named value has: what a wildcard need look at. */
  distinct(): number[] {
    const rows: number[] = [];
    let before = 0;
    for (const row of this.named) {
      // Values of one avail follow each other, and mostly have the same avails.
      if (before === 0 || !this.#isSame(row, before)) {
        if (!rows.some((other) => this.#isSame(row, other))) rows.push(row);
      }
      before = row;
    }
    return rows;
  }

  #set(row: number, avail: number): void {
    const { i32 } = this.#arena;
    const place = (this.#bits.address >>> 2) + row * this.#words + (avail >> 5);
    i32[place] = (i32[place] ?? 0) | (1 << (avail & 31));
  }

  #isEmpty(row: number): boolean {
    const { i32 } = this.#arena;
    const start = (this.#bits.address >>> 2) + row * this.#words;
    for (let word = 0; word < this.#words; word++) if (i32[start + word] !== 0) return false;
    return true;
  }

  #isSame(row: number, other: number): boolean {
    const { i32 } = this.#arena;
    const start = this.#bits.address >>> 2;
    for (let word = 0; word < this.#words; word++) {
      if (i32[start + row * this.#words + word] !== i32[start + other * this.#words + word]) return false;
    }
    return true;
  }
}
