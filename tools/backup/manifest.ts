import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupError } from './market-engines.ts';

/** A file of the backup, by its path within; the checksum is of the file as it lies there. */
const BackupFile = z.object({
  file: z.string().regex(/^(mongodb|kafka)\/[\w.-]+(\/[\w.-]+)?$/),
  count: z.number().int().min(0),
  bytes: z.number().int().min(0),
  sha256: z.string().length(64),
});
export type BackupFile = z.infer<typeof BackupFile>;

const Offset = z.object({
  topic: z.string(),
  partition: z.number().int(),
  offset: z.string().regex(/^\d+$/),
});

/** What a backup holds. Written last: a folder without it is none. Names are without the market's prefix. */
const Manifest = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** The instant that all of it shows, by MongoDB's clock. */
  clusterTime: z.string(),
  collections: z.array(BackupFile.extend({ database: z.string(), collection: z.string() })),
  topics: z.array(BackupFile.extend({ topic: z.string(), partitions: z.number().int().min(1) })),
  /** Where each group was to go on reading. */
  groups: z.array(z.object({ group: z.string(), offsets: z.array(Offset) })),
});
export type Manifest = z.infer<typeof Manifest>;

const pathOf = (dir: string) => join(dir, 'manifest.json');

export const writeManifest = (dir: string, manifest: Manifest): Promise<void> =>
  writeFile(pathOf(dir), `${JSON.stringify(manifest, undefined, 1)}\n`, { mode: 0o600, flush: true });

/** @throws BackupError where the folder is not a backup, or one of another format */
export async function readManifest(dir: string): Promise<Manifest> {
  const text = await readFile(pathOf(dir), 'utf8').catch(() => {
    throw new BackupError(`${dir} is not a backup: it has no manifest.json (one that was cut off has none).`);
  });
  const { data, error } = Manifest.safeParse(JSON.parse(text));
  if (error)
    throw new BackupError(`${dir} is not a backup that this version reads: ${z.prettifyError(error)}`);
  return data;
}
