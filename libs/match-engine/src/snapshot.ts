import { createHash } from 'node:crypto';
import type { Profile } from './profile.ts';

/** The bytes are no snapshot that this version can read: throw them away and build the index anew. */
export class SnapshotRefused extends Error {
  readonly code = 'snapshot-refused';
}

const magic = 'marquee-match-index 1\n';

export function writeSnapshot(profiles: readonly Profile[]): Uint8Array {
  const body = Buffer.from(JSON.stringify(profiles));
  return Buffer.concat([Buffer.from(magic), digestOf(body), body]);
}

/** @throws SnapshotRefused where the bytes are damaged or of another version */
export function readSnapshot(bytes: Uint8Array): readonly Profile[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = all.subarray(magic.length + 32);
  if (all.toString('latin1', 0, magic.length) !== magic) throw new SnapshotRefused('Of another version.');
  if (!digestOf(body).equals(all.subarray(magic.length, magic.length + 32))) {
    throw new SnapshotRefused('The bytes are not those that were written.');
  }
  return JSON.parse(body.toString()) as readonly Profile[];
}

const digestOf = (body: Uint8Array) => createHash('sha256').update(body).digest();
