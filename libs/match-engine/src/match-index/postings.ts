import type { Address, Arena } from './arena.ts';

/** Fewer take no less room: see `Arena`. */
const fewest = 4;

/** The numbers of the titles that carry a value, 32 bits each, in no order. */
export class Postings {
  address: Address = 0;
  length = 0;
  readonly #arena: Arena;
  #capacity = 0;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  add(title: number): void {
    if (this.length === this.#capacity) {
      const longer = Math.max(fewest, 2 * this.#capacity);
      this.address = this.#arena.lengthen(this.address, 4 * this.#capacity, 4 * longer);
      this.#capacity = longer;
    }
    this.#arena.u32[this.address / 4 + this.length++] = title;
  }

  /** Does nothing where it is not there. */
  remove(title: number): void {
    const { u32 } = this.#arena;
    const start = this.address / 4;
    const place = u32.subarray(start, start + this.length).indexOf(title);
    if (place < 0) return;
    this.length -= 1;
    u32[start + place] = u32[start + this.length] ?? 0;
  }
}
