import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { BackupFile } from './manifest.ts';
import { BackupError } from './market-engines.ts';

/** Items are buffers of whole documents or lines; how many there are is counted by the item. */
export async function writeItems(
  dir: string,
  file: string,
  items: AsyncIterable<Uint8Array>,
): Promise<BackupFile> {
  const path = join(dir, file);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let [count, bytes] = [0, 0];
  const counting = async function* () {
    for await (const item of items) {
      count += 1;
      yield item;
    }
  };
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(undefined, chunk);
    },
  });
  const target = createWriteStream(path, { mode: 0o600, flush: true });
  await pipeline(Readable.from(counting()), createGzip({ level: 4 }), hashing, target);
  return { file, count, bytes, sha256: hash.digest('hex') };
}

/** @throws BackupError where the file is not as it was written */
export async function checkFile(dir: string, { file, sha256 }: BackupFile): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(join(dir, file)), hash);
  } catch (error) {
    throw new BackupError(`${file} of the backup cannot be read: ${String(error)}`);
  }
  if (hash.digest('hex') !== sha256)
    throw new BackupError(`${file} of the backup is damaged: its checksum differs.`);
}

/** BSON documents, one after the other, each as its bytes: as `mongodump` writes them. */
export async function* readDocuments(dir: string, { file }: BackupFile): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unzipped(dir, file)) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (rest.length - at >= 4 && rest.length - at >= rest.readInt32LE(at)) {
      const end = at + rest.readInt32LE(at);
      yield rest.subarray(at, end);
      at = end;
    }
    rest = rest.subarray(at);
  }
  if (rest.length > 0) throw new BackupError(`${file} of the backup ends within a document.`);
}

export async function* readLines(dir: string, { file }: BackupFile): AsyncGenerator<string> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of unzipped(dir, file)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') throw new BackupError(`${file} of the backup ends within a line.`);
}

async function* unzipped(dir: string, file: string): AsyncGenerator<Buffer> {
  const unzip = createGunzip();
  const reading = pipeline(createReadStream(join(dir, file)), unzip);
  reading.catch(() => undefined); // the reader of `unzip` gets it
  for await (const chunk of unzip) yield Buffer.from(chunk as Uint8Array);
  await reading;
}
