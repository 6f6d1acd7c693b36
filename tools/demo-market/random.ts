import { createHash } from 'node:crypto';

/**
 * Numbers that look random and are the same for the same name: xoshiro128** (Blackman and Vigna), begun with the first
 * 128 bits of the name's SHA-256; with 32 bits two of a market's streams would be one. Each thing of the market draws
 * from a stream of its own, so that a market with more films has the same books.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(...name: readonly (string | number)[]) {
    const digest = createHash('sha256').update(name.join('/')).digest();
    this.#a = digest.readInt32LE(0);
    this.#b = digest.readInt32LE(4);
    this.#c = digest.readInt32LE(8);
    this.#d = digest.readInt32LE(12);
  }

  /** An integer, 0 <= n < 2^32. */
  next(): number {
    const result = Math.imul(rotate(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotate(this.#d, 11);
    return result;
  }

  /** An integer, lo <= n <= hi; the range is at most 2^32. */
  between(lo: number, hi: number): number {
    return lo + Math.floor((this.next() / 2 ** 32) * (hi - lo + 1));
  }

  /** True this many times in a hundred. */
  chance(percent: number): boolean {
    return this.between(0, 99) < percent;
  }

  /** @throws where there is nothing to choose from */
  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error('There is nothing to pick from.');
    return items[this.between(0, items.length - 1)] as Item; // the index is in range
  }

  /** Some of the items, each at most once, in a new order; all where there are no more. */
  sample<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    for (let i = 0; i < Math.min(count, left.length); i++) {
      const j = this.between(i, left.length - 1);
      [left[i], left[j]] = [left[j] as Item, left[i] as Item]; // both are in range
    }
    return left.slice(0, count);
  }

  shuffle<Item>(items: readonly Item[]): Item[] {
    return this.sample(items, items.length);
  }

  /** An item, the likelier the larger its weight (whole, not negative, one at least above 0). */
  weighted<Item>(items: readonly (readonly [item: Item, weight: number])[]): Item {
    const total = items.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.between(1, total);
    for (const [item, weight] of items) {
      left -= weight;
      if (left <= 0) return item;
    }
    throw new Error('There is nothing to choose by weight.');
  }

  /** RFC 9562 version 8: made of bits of our own. */
  uuid(): string {
    const hex = Array.from({ length: 4 }, () => this.next().toString(16).padStart(8, '0')).join('');
    const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
