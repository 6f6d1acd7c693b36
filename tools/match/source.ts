import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { MatchRefused } from './options.ts';

/** A file that can be read more than once. */
export interface Source {
  readonly path: string;
  chunks(): AsyncIterable<Uint8Array>;
}

/**
 * A file is read anew each time; what comes through a pipe is there once, and so is kept.
 * @throws MatchRefused where it cannot be read, now or later
 */
export async function openSource(path: string): Promise<Source> {
  const about = await stat(path).catch((error: unknown) => unreadable(path, error));
  if (about.isFile()) return { path, chunks: () => chunksOf(path) };
  const kept = await buffer(chunksOf(path));
  return { path, chunks: () => only(kept) };
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 18 })) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
  } catch (error) {
    unreadable(path, error);
  }
}

async function* only(chunk: Uint8Array): AsyncGenerator<Uint8Array> {
  yield chunk;
}

function unreadable(path: string, error: unknown): never {
  throw new MatchRefused(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
}
