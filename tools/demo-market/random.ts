/**
 * Numbers that look random and are the same for the same name: xoshiro128** (Blackman and Vigna), its state filled by
 * splitmix32 from the FNV-1a hash of the name. Each thing of the market draws from a stream of its own, so that a
 * market with more films has the same books.
 */
export class Random {
  readonly #state = new Uint32Array(4);

  constructor(...name: readonly (string | number)[]) {
    let seed = fnv1a(name.join('/'));
    for (let i = 0; i < 4; i++) {
      seed = (seed + 0x9e3779b9) >>> 0;
      this.#state[i] = mix(seed);
    }
  }

  /** An integer, 0 <= n < 2^32. */
  next(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#state;
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const [e, f] = [c ^ a, d ^ b];
    this.#state.set([a ^ f, b ^ e, e ^ (b << 9), rotate(f, 11)]);
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

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

function mix(seed: number): number {
  const once = Math.imul(seed ^ (seed >>> 16), 0x21f0aaad);
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
  return (twice ^ (twice >>> 15)) >>> 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
