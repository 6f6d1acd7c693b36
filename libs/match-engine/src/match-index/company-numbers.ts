import type { Address, Arena } from './arena.ts';
import { encodeId, hashOf, readUuid, uuidForm } from './encoded-id.ts';
import { IdTable } from './id-table.ts';
import { Interner } from './interner.ts';

const uuidBytes = 16;
const chunkBits = 13;
const chunk = 2 ** chunkBits;

/**
 * Numbers for companies, in the order in which they were first seen; they are never forgotten. There is one for every few
 * profiles, so UUIDs are kept as their 16 bytes and have the even numbers; other ids have the odd ones.
 */
export class CompanyNumbers {
  readonly #arena: Arena;
  readonly #chunks: Address[] = [];
  readonly #uuids: IdTable;
  readonly #others = new Interner();

  constructor(arena: Arena) {
    this.#arena = arena;
    this.#uuids = new IdTable({
      hashAt: (slot) => hashOf(this.#arena.u8, this.#place(slot), this.#place(slot) + uuidBytes),
      isAt: (slot, { bytes }) => bytes.every((byte, index) => arena.u8[this.#place(slot) + index] === byte),
    });
  }

  /** The number of a company that was seen; undefined of any other. */
  find(id: string): number | undefined {
    const encoded = encodeId(id);
    const place = encoded.form === uuidForm ? this.#uuids.find(encoded) : this.#others.find(id);
    return place === undefined ? undefined : 2 * place + (encoded.form === uuidForm ? 0 : 1);
  }

  /** The number of a company, given now if it has none. */
  numberOf(id: string): number {
    const known = this.find(id);
    if (known !== undefined) return known;
    const encoded = encodeId(id);
    if (encoded.form !== uuidForm) return 2 * this.#others.numberOf(id) + 1;
    const slot = this.#uuids.size;
    if (slot === this.#chunks.length * chunk) this.#chunks.push(this.#arena.take(chunk * uuidBytes));
    this.#arena.u8.set(encoded.bytes, this.#place(slot));
    this.#uuids.add(slot);
    return 2 * slot;
  }

  /** Such that they have their numbers again once they are numbered in this order. */
  get names(): Iterable<string> {
    return this.#listed();
  }

  /** What it holds beside the arena, in bytes. */
  get bytes(): number {
    return this.#uuids.bytes + this.#others.bytes;
  }

  restore(names: readonly string[]): void {
    for (const name of names) this.numberOf(name);
  }

  *#listed(): Generator<string> {
    for (let slot = 0; slot < this.#uuids.size; slot++) yield readUuid(this.#arena.u8, this.#place(slot));
    yield* this.#others.names;
  }

  #place(slot: number): Address {
    return (this.#chunks[slot >> chunkBits] ?? 0) + (slot & (chunk - 1)) * uuidBytes;
  }
}
