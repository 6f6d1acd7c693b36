import { crc32 } from 'node:zlib';
import { blockProfiles, planeBytes } from './layout.ts';
import { ProfileStore } from './profile-store.ts';
import { mark, tailBytes, type Line } from './snapshot-format.ts';
import { SnapshotRefused } from './snapshot-refused.ts';

/** @throws SnapshotRefused where the bytes are damaged or of another version */
export function readSnapshot(snapshot: Uint8Array): ProfileStore {
  const bytes = Buffer.from(snapshot.buffer, snapshot.byteOffset, snapshot.byteLength);
  if (!bytes.subarray(0, mark.length).equals(mark)) throw new SnapshotRefused('It is of another version.');
  const tail = bytes.length - tailBytes;
  if (tail < mark.length || crc32(bytes.subarray(mark.length, tail + 8)) !== bytes.readUInt32LE(tail + 8))
    throw new SnapshotRefused('It is damaged.');
  const slots = bytes.readUInt32LE(tail);
  const blocksEnd = tail - bytes.readUInt32LE(tail + 4);
  const store = new ProfileStore();
  for (const text of bytes.toString('utf8', blocksEnd, tail).split('\n')) {
    const line = JSON.parse(text) as Line;
    if ('planes' in line) store.planes.restore(line.planes);
    else store.names.restore(line);
  }
  readBlocks(store, bytes.subarray(mark.length, blocksEnd), slots);
  return store;
}

function readBlocks(store: ProfileStore, bytes: Buffer, slots: number): void {
  let next = 0;
  for (let first = 0; first < slots; first += blockProfiles) {
    store.addBlock();
    const present = bytes.subarray(next + 4, next + 4 + bytes.readUInt32LE(next));
    next += 4 + present.length;
    present.forEach((there, plane) => {
      if (there === 0) return;
      store.planes.adopt(first / blockProfiles, plane, bytes.subarray(next, next + planeBytes));
      next += planeBytes;
    });
    for (let slot = first; slot < Math.min(first + blockProfiles, slots); slot++) {
      const length = bytes.readUInt32LE(next);
      store.adopt(bytes.subarray(next + 4, next + 4 + length));
      next += 4 + length;
    }
  }
}
