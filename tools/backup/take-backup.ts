import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { MongoServerError } from 'mongodb';
import type { Say } from '../engines/engine.ts';
import { writeManifest, type Manifest } from './manifest.ts';
import { BackupError, type MarketEngines } from './market-engines.ts';
import { instantNow, withHistory, writeSnapshot } from './snapshot.ts';
import { eventsAfter } from './too-late.ts';
import { readingPlaces, topicExtents, writeTopics } from './topic-copies.ts';

export interface BackupOptions {
  /** Must not be there yet; it appears when the backup is whole. */
  readonly dir: string;
  readonly say: Say;
  /** How long MongoDB is asked to keep what was, in seconds: longer than the copy takes. */
  readonly historySeconds?: number;
}

/** SnapshotUnavailable: a collection or an index was made just then. SnapshotTooOld: nothing is kept for so long. */
const madeJustThen = 246;
const triesAtMost = 5;

/**
 * Copies a market that goes on working: all databases at one instant, and of the topics what was told of by then.
 * @throws BackupError where the folder is there already
 */
export async function takeBackup(engines: MarketEngines, options: BackupOptions): Promise<Manifest> {
  const { dir, say, historySeconds: seconds = 3_600 } = options;
  if (existsSync(dir))
    throw new BackupError(`${dir} is there already: a backup is never written over another.`);
  const draft = `${dir}.part`;
  for (let tries = 1; ; tries += 1) {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true, mode: 0o700 });
    try {
      const manifest = await withHistory(engines, { seconds, say }, () => copy(engines, draft, say));
      await writeManifest(draft, manifest);
      await rename(draft, dir);
      return manifest;
    } catch (error) {
      const again = error instanceof MongoServerError && error.code === madeJustThen && tries < triesAtMost;
      if (!again) throw error;
      say('A collection was made just then: the copy begins again.');
    }
  }
}

/** The order is what makes it whole: see docs/adr/0016. */
async function copy(engines: MarketEngines, dir: string, say: Say): Promise<Manifest> {
  const takenAt = new Date().toISOString();
  const groups = await readingPlaces(engines);
  const at = await instantNow(engines);
  const extents = await topicExtents(engines);
  const late = await eventsAfter(engines, at);
  const collections = await writeSnapshot(engines, { dir, at, say });
  const topics = await writeTopics(engines, extents, { dir, late, say });
  return { format: 1, takenAt, clusterTime: `${at.t}.${at.i}`, collections, topics, groups };
}
