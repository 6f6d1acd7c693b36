import { crc32 } from 'node:zlib';
import type { Arena } from './arena.ts';
import { blockProfiles, layoutVersion, planeBytes } from './layout.ts';
import type { NamesSnapshot } from './names.ts';
import { ProfileStore } from './profile-store.ts';
import { recordBytes } from './record-writer.ts';
import { SnapshotRefused } from './snapshot-refused.ts';
import type { PlanesSnapshot } from './bit-planes.ts';

/*
 * A snapshot: the mark, a CRC-32 of all that follows it, the length of the description (32 bits each, little-endian), the
 * description as JSON, and block by block: a byte for each plane (whether there is one), those planes, and for each profile
 * the length of its record (32 bits, 0 for a free slot) and the record.
 */
const mark = Buffer.from(`marquee match index ${layoutVersion}\n`);
const headBytes = mark.length + 8;

interface Description {
  readonly names: NamesSnapshot;
  readonly planes: PlanesSnapshot;
  readonly slots: number;
}

export function writeSnapshot(store: ProfileStore): Uint8Array {
  const { arena, planes, slots } = store;
  const description: Description = { names: store.names.snapshot(), planes: planes.snapshot(), slots };
  const text = Buffer.from(JSON.stringify(description));
  const bytes = Buffer.alloc(headBytes + text.length + blocksLength(store));
  let next = headBytes + text.copy(bytes, headBytes);
  for (let block = 0; block < store.blocks; block++) {
    const addresses = planes.addresses(block);
    for (const address of addresses) next = bytes.writeUInt8(address === 0 ? 0 : 1, next);
    for (const plane of addresses.filter((address) => address !== 0)) {
      bytes.set(arena.u8.subarray(plane, plane + planeBytes), next);
      next += planeBytes;
    }
    next = writeRecords(store, block, bytes, next);
  }
  mark.copy(bytes);
  bytes.writeUInt32LE(text.length, mark.length + 4);
  bytes.writeUInt32LE(crc32(bytes.subarray(mark.length + 4)), mark.length);
  return bytes;
}

/** @throws SnapshotRefused where the bytes are damaged or of another version */
export function readSnapshot(snapshot: Uint8Array): ProfileStore {
  const bytes = Buffer.from(snapshot.buffer, snapshot.byteOffset, snapshot.byteLength);
  if (!bytes.subarray(0, mark.length).equals(mark)) throw new SnapshotRefused('It is of another version.');
  if (
    bytes.length < headBytes ||
    crc32(bytes.subarray(mark.length + 4)) !== bytes.readUInt32LE(mark.length)
  ) {
    throw new SnapshotRefused('It is damaged.');
  }
  let next = headBytes + bytes.readUInt32LE(mark.length + 4);
  const description = JSON.parse(bytes.toString('utf8', headBytes, next)) as Description;
  const store = new ProfileStore();
  store.names.restore(description.names);
  store.planes.restore(description.planes);
  for (let first = 0; first < description.slots; first += blockProfiles) {
    store.addBlock();
    const present = bytes.subarray(next, next + description.planes.planes);
    next += present.length;
    present.forEach((there, plane) => {
      if (there === 0) return;
      store.planes.adopt(first / blockProfiles, plane, bytes.subarray(next, next + planeBytes));
      next += planeBytes;
    });
    for (let slot = first; slot < Math.min(first + blockProfiles, description.slots); slot++) {
      const length = bytes.readUInt32LE(next);
      store.adopt(bytes.subarray(next + 4, next + 4 + length));
      next += 4 + length;
    }
  }
  return store;
}

function writeRecords(store: ProfileStore, block: number, bytes: Buffer, from: number): number {
  let next = from;
  for (const record of recordsOf(store, block)) {
    const length = lengthOf(store.arena, record);
    next = bytes.writeUInt32LE(length, next);
    bytes.set(store.arena.u8.subarray(record, record + length), next);
    next += length;
  }
  return next;
}

function blocksLength(store: ProfileStore): number {
  let length = 0;
  for (let block = 0; block < store.blocks; block++) {
    for (const address of store.planes.addresses(block)) length += 1 + (address === 0 ? 0 : planeBytes);
    for (const record of recordsOf(store, block)) length += 4 + lengthOf(store.arena, record);
  }
  return length;
}

function* recordsOf(store: ProfileStore, block: number): Generator<number> {
  const first = block * blockProfiles;
  for (let slot = first; slot < Math.min(first + blockProfiles, store.slots); slot++)
    yield store.recordOf(slot);
}

const lengthOf = (arena: Arena, record: number) => (record === 0 ? 0 : recordBytes(arena, record));
