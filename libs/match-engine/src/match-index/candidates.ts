import type { Arena } from './arena.ts';
import * as at from './layout.ts';

/** Tenths of a score, 0..1000. */
const scores = 1_001;

/** What the scan found, of all blocks: slot, bound and sum of each, to be visited from the best bound down. */
export class Candidates {
  #slots = new Uint32Array(256);
  #bounds = new Uint16Array(256);
  #sums = new Int32Array(256);
  #order = new Uint32Array(256);
  readonly #starts = new Uint32Array(scores + 1);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Takes over those of a block. @param firstSlot of the block */
  take({ u32 }: Arena, count: number, firstSlot: number): void {
    if (this.length + count > this.#slots.length) this.#lengthen(this.length + count);
    let from = (u32[at.searchCandidatesAt >>> 2] ?? 0) >>> 2;
    for (let to = this.length; to < this.length + count; to++) {
      this.#slots[to] = firstSlot + (u32[from] ?? 0);
      this.#bounds[to] = u32[from + 1] ?? 0;
      this.#sums[to] = u32[from + 2] ?? 0;
      from += 3;
    }
    this.length += count;
  }

  slotOf(candidate: number): number {
    return this.#slots[candidate] ?? 0;
  }

  /** Tenths. */
  boundOf(candidate: number): number {
    return this.#bounds[candidate] ?? 0;
  }

  /** The weighted sum of the values of all features but rights. */
  sumOf(candidate: number): number {
    return this.#sums[candidate] ?? 0;
  }

  /** Candidates from the best bound down (counting sort). */
  bestFirst(): Uint32Array {
    const starts = this.#starts.fill(0);
    for (let index = 0; index < this.length; index++) {
      const rank = scores - (this.#bounds[index] ?? 0);
      starts[rank] = (starts[rank] ?? 0) + 1;
    }
    for (let rank = 1; rank <= scores; rank++) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
    for (let index = this.length - 1; index >= 0; index--) {
      const rank = scores - (this.#bounds[index] ?? 0);
      const place = (starts[rank] ?? 0) - 1;
      starts[rank] = place;
      this.#order[place] = index;
    }
    return this.#order.subarray(0, this.length);
  }

  #lengthen(length: number): void {
    const longer = Math.max(length, this.#slots.length * 2);
    const [slots, bounds, sums] = [this.#slots, this.#bounds, this.#sums];
    this.#slots = new Uint32Array(longer);
    this.#bounds = new Uint16Array(longer);
    this.#sums = new Int32Array(longer);
    this.#order = new Uint32Array(longer);
    this.#slots.set(slots);
    this.#bounds.set(bounds);
    this.#sums.set(sums);
  }
}
