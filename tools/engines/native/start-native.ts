import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Engine, type EngineName, EngineUnavailable, engineTitles } from '../engine.ts';
import { findIn, lastWords, startIn, stopIn } from '../own-process.ts';
import { requireFree } from '../ports.ts';
import { listens, probe } from '../probe.ts';
import { waitUntil } from '../wait-until.ts';
import { kafka } from './kafka.ts';
import { mongodb } from './mongodb.ts';
import type { NativeEngine, Place, Preparation } from './native-engine.ts';
import { redis } from './redis.ts';

const natives: Record<EngineName, NativeEngine> = { kafka, mongodb, redis };

const startTimeoutMs = 90_000;

/** Downloads are shared by all clones of one user, so that the second one starts fast. */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return process.env['MARQUEE_CACHE'] ?? join(base, 'marquee');
}

export function nativeUrl(name: EngineName, place: Place): string {
  return natives[name].url(place.ports);
}

/**
 * Fetches an engine where needed, starts it in its place, and waits until it truly answers.
 * @throws EngineUnavailable when it cannot be had; nothing of it runs then
 */
export async function startNative(name: EngineName, place: Place, preparation: Preparation): Promise<Engine> {
  const engine = natives[name];
  const url = engine.url(place.ports);
  try {
    if (findIn(place.dir) === undefined) {
      for (const port of engine.ports) await requireFree(name, port, place.ports);
      await engine.prepare(preparation);
      await mkdir(place.dir, { recursive: true });
      const command = await engine.command(place, preparation);
      preparation.signal?.throwIfAborted();
      await startIn(place.dir, command);
    }
    await waitForIt(engine, place, preparation.signal);
    return { name, source: 'native', url };
  } catch (error) {
    await stopIn(place.dir);
    if (error instanceof EngineUnavailable) throw error;
    throw new EngineUnavailable(name, error instanceof Error ? error.message : String(error));
  }
}

async function waitForIt(engine: NativeEngine, place: Place, signal: AbortSignal | undefined): Promise<void> {
  const [port] = engine.ports;
  const waiting = {
    timeoutMs: startTimeoutMs,
    stillWorthIt: (): void => {
      if (findIn(place.dir) !== undefined) return;
      throw new Error(`${engineTitles[engine.name]} ended while it started, saying: ${lastWords(place.dir)}`);
    },
    ...(signal && { signal }),
  };
  if (port !== undefined) await waitUntil(() => listens(place.ports[port]), waiting);
  await engine.settle?.(place);
  await waitUntil(() => probe(engine.name, engine.url(place.ports)), waiting);
}
