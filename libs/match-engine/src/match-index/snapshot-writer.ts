import { crc32 } from 'node:zlib';
import { blockProfiles, planeBytes } from './layout.ts';
import type { ProfileStore } from './profile-store.ts';
import { recordBytes } from './record-writer.ts';
import { mark, tailBytes, type Line } from './snapshot-format.ts';

/**
 * A snapshot of the moment at which it was begun, written block by block (1 to 3 ms each) while profiles go on changing:
 * who is about to change a block that is not written yet has it written first (copy on write).
 */
export class SnapshotWriter {
  readonly #store: ProfileStore;
  readonly #slots: number;
  readonly #blocks: number;
  /** Written ahead of their turn. */
  readonly #ahead = new Map<number, Buffer>();
  #next = 0;

  constructor(store: ProfileStore) {
    this.#store = store;
    this.#slots = store.slots;
    this.#blocks = Math.ceil(store.slots / blockProfiles);
  }

  /** To be called before a profile of a block changes. */
  keep(block: number): void {
    if (block < this.#next || block >= this.#blocks || this.#ahead.has(block)) return;
    this.#ahead.set(block, this.#written(block));
  }

  /** The bytes in their order, some at a time. The last is taken before another is begun. */
  *pieces(): Generator<Uint8Array> {
    let sum = 0;
    const summed = (piece: Buffer) => {
      sum = crc32(piece, sum);
      return piece;
    };
    yield mark;
    while (this.#next < this.#blocks) {
      const block = this.#next;
      const piece = this.#ahead.get(block) ?? this.#written(block);
      this.#ahead.delete(block);
      this.#next += 1;
      yield summed(piece);
    }
    let length = -1;
    for (const line of this.#lines()) {
      const text = Buffer.from(`${length < 0 ? '' : '\n'}${JSON.stringify(line)}`);
      length = Math.max(length, 0) + text.length;
      yield summed(text);
    }
    const tail = Buffer.alloc(tailBytes);
    tail.writeUInt32LE(this.#slots, 0);
    tail.writeUInt32LE(length, 4);
    tail.writeUInt32LE(crc32(tail.subarray(0, 8), sum), 8);
    yield tail;
  }

  *#lines(): Generator<Line> {
    yield* this.#store.names.lines();
    yield { planes: this.#store.planes.snapshot() };
  }

  #written(block: number): Buffer {
    const { arena, planes } = this.#store;
    const addresses = planes.addresses(block);
    const present = addresses.filter((address) => address !== 0);
    const records = this.#records(block);
    const lengths = records.map((record) => (record === 0 ? 0 : recordBytes(arena, record)));
    const recordsLength = lengths.reduce((sum, length) => sum + 4 + length, 0);
    const bytes = Buffer.alloc(4 + addresses.length + present.length * planeBytes + recordsLength);
    let next = bytes.writeUInt32LE(addresses.length, 0);
    for (const address of addresses) next = bytes.writeUInt8(address === 0 ? 0 : 1, next);
    for (const plane of present) {
      bytes.set(arena.u8.subarray(plane, plane + planeBytes), next);
      next += planeBytes;
    }
    records.forEach((record, index) => {
      const length = lengths[index] ?? 0;
      next = bytes.writeUInt32LE(length, next);
      bytes.set(arena.u8.subarray(record, record + length), next);
      next += length;
    });
    return bytes;
  }

  /** Where the records of a block begin, as far as there were slots; 0 where one is free. */
  #records(block: number): number[] {
    const first = block * blockProfiles;
    const count = Math.min(blockProfiles, this.#slots - first);
    return Array.from({ length: count }, (_, index) => this.#store.recordOf(first + index));
  }
}
