import { hashOf, type EncodedId } from './encoded-id.ts';

/** Small tables, so that making one longer takes well under a millisecond however many ids there are. */
const shards = 1_024;
const empty = new Uint32Array(0);

/** Where the ids lie that a table finds, by their slots. */
export interface IdsInSlots {
  /** `hashOf` the bytes of the id in a slot. */
  hashAt(slot: number): number;
  isAt(slot: number, id: EncodedId): boolean;
}

/** Finds the slot of an id: a hash table with linear probing in 1,024 parts, which keeps no id itself. */
export class IdTable {
  readonly #ids: IdsInSlots;
  /** Slots, plus one; 0 where there is none. */
  readonly #slots: Uint32Array[] = Array.from({ length: shards }, () => empty);
  readonly #used = new Uint32Array(shards);
  #size = 0;

  constructor(ids: IdsInSlots) {
    this.#ids = ids;
  }

  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return this.#slots.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  find(id: EncodedId): number | undefined {
    const hash = hashOf(id.bytes);
    const slots = this.#shard(hash);
    for (let place = placeOf(hash, slots); ; place = (place + 1) & (slots.length - 1)) {
      const slot = (slots[place] ?? 0) - 1;
      if (slot < 0) return undefined;
      if (this.#ids.isAt(slot, id)) return slot;
    }
  }

  /** Takes in a slot whose id is written, and not there. */
  add(slot: number): void {
    const hash = this.#ids.hashAt(slot);
    const shard = hash % shards;
    const used = (this.#used[shard] ?? 0) + 1;
    const slots = this.#shard(hash);
    if (used * 4 > slots.length * 3) this.#slots[shard] = this.#lengthened(slots);
    put(this.#shard(hash), hash, slot);
    this.#used[shard] = used;
    this.#size += 1;
  }

  /** Takes out a slot that is there and whose id still is. */
  remove(slot: number): void {
    const hash = this.#ids.hashAt(slot);
    const slots = this.#shard(hash);
    const mask = slots.length - 1;
    let hole = placeOf(hash, slots);
    while (slots[hole] !== slot + 1) hole = (hole + 1) & mask;
    // Whoever was pushed beyond the hole moves into it, so that no search ends too early.
    for (let place = (hole + 1) & mask; slots[place] !== 0; place = (place + 1) & mask) {
      const home = placeOf(this.#ids.hashAt((slots[place] ?? 0) - 1), slots);
      if (((place - home) & mask) < ((place - hole) & mask)) continue;
      slots[hole] = slots[place] ?? 0;
      hole = place;
    }
    slots[hole] = 0;
    this.#used[hash % shards] = (this.#used[hash % shards] ?? 0) - 1;
    this.#size -= 1;
  }

  #shard(hash: number): Uint32Array {
    return this.#slots[hash % shards] ?? empty;
  }

  #lengthened(slots: Uint32Array): Uint32Array {
    const longer = new Uint32Array(Math.max(4, slots.length * 2));
    for (const slot of slots) if (slot !== 0) put(longer, this.#ids.hashAt(slot - 1), slot - 1);
    return longer;
  }
}

function put(slots: Uint32Array, hash: number, slot: number): void {
  let place = placeOf(hash, slots);
  while (slots[place] !== 0) place = (place + 1) & (slots.length - 1);
  slots[place] = slot + 1;
}

/** Where a search begins: by the bits that did not choose the part. */
function placeOf(hash: number, slots: Uint32Array): number {
  return Math.floor(hash / shards) & (slots.length - 1);
}
