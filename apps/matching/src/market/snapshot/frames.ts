import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { SnapshotRefused } from '@marquee/match-engine';

/*
 * A file of frames: a mark, then for each frame the length of its payload (32 bits, little-endian), the CRC-32 of kind and
 * payload (likewise), its kind (8 bits) and its payload. The last is an empty one of kind 0: without it the file was cut.
 */
export interface Frame {
  /** 1..255 */
  readonly kind: number;
  readonly payload: Uint8Array;
}

/** Raised with whatever makes older files mean something else: the frames, their rows, or what the index is told of a row. */
const version = 1;
const mark = Buffer.from(`marquee market ${version}\n`);
const headBytes = 9;
const end = 0;
/** A length beyond this is damage; nobody waits for so much. */
const longest = 64 * 1024 * 1024;
const forgottenMs = 60 * 60_000;

/** In the place of what was there, and only once all is on the disk: whoever reads sees the one or the other, whole. */
export async function writeFrames(path: string, frames: AsyncIterable<Frame>): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const part = `${path}.${randomUUID()}.part`;
  try {
    await using file = await open(part, 'wx', 0o600);
    await file.appendFile(mark);
    for await (const frame of frames) await file.appendFile(bytesOf(frame));
    await file.appendFile(bytesOf({ kind: end, payload: new Uint8Array() }));
    await file.sync();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await using parent = await open(folder);
  await parent.sync();
  await removeForgotten(path);
}

/** @throws SnapshotRefused where it is damaged, cut short or of another version; the error of `open` where there is none */
export async function* readFrames(path: string): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  let isMarked = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!isMarked) {
      if (rest.length < mark.length) continue;
      if (!rest.subarray(0, mark.length).equals(mark)) throw new SnapshotRefused('It is of another version.');
      rest = rest.subarray(mark.length);
      isMarked = true;
    }
    for (let length = lengthOf(rest); rest.length >= headBytes + length; length = lengthOf(rest)) {
      const frame = frameIn(rest.subarray(0, headBytes + length));
      if (frame.kind === end) return;
      yield frame;
      rest = rest.subarray(headBytes + length);
    }
  }
  throw new SnapshotRefused('It was cut short.');
}

function bytesOf({ kind, payload }: Frame): Buffer {
  const bytes = Buffer.alloc(headBytes + payload.length);
  bytes.writeUInt32LE(payload.length, 0);
  bytes.writeUInt8(kind, 8);
  bytes.set(payload, headBytes);
  bytes.writeUInt32LE(crc32(bytes.subarray(8)), 4);
  return bytes;
}

function frameIn(bytes: Buffer): Frame {
  if (crc32(bytes.subarray(8)) !== bytes.readUInt32LE(4)) throw new SnapshotRefused('It is damaged.');
  return { kind: bytes.readUInt8(8), payload: bytes.subarray(headBytes) };
}

/** Of the payload of the first frame; where its head has not come yet, more than there is. */
function lengthOf(bytes: Buffer): number {
  if (bytes.length < headBytes) return longest;
  const length = bytes.readUInt32LE(0);
  if (length > longest) throw new SnapshotRefused('It is damaged.');
  return length;
}

/** What a process that was killed while it wrote has left. */
async function removeForgotten(path: string): Promise<void> {
  const parts = (await readdir(dirname(path))).filter(
    (name) => name.startsWith(`${basename(path)}.`) && name.endsWith('.part'),
  );
  for (const name of parts) {
    const part = join(dirname(path), name);
    const writtenAt = await stat(part).catch(() => undefined);
    if (writtenAt && writtenAt.mtimeMs < Date.now() - forgottenMs) await rm(part, { force: true });
  }
}
