import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Engine,
  type EngineEnvironment,
  type EngineName,
  engineNames,
  type EngineSource,
  urlVariables,
} from './engine.ts';

/** Where data, logs and pid files of this clone's engines live; another folder is another set of engines. */
export const enginesFolder =
  process.env['MARQUEE_ENGINES_DIR'] ?? fileURLToPath(new URL('../../.engines', import.meta.url));

/** What is up, for other programs to read: `.engines/engines.json`. */
export type EnginesRecord = Partial<Record<EngineName, Engine>>;

const sources: readonly string[] = ['environment', 'docker', 'native'] satisfies readonly EngineSource[];

export function readRecord(folder = enginesFolder): EnginesRecord {
  try {
    return parseRecord(JSON.parse(readFileSync(join(folder, 'engines.json'), 'utf8')));
  } catch {
    return {}; // never written, or cut off by a crash: nothing is known to be up
  }
}

export function writeRecord(engines: readonly Engine[], folder = enginesFolder): void {
  mkdirSync(folder, { recursive: true });
  const record = Object.fromEntries(engines.map((engine) => [engine.name, engine]));
  const path = join(folder, 'engines.json');
  writeFileSync(`${path}.new`, `${JSON.stringify(record, undefined, 2)}\n`);
  renameSync(`${path}.new`, path);
}

export function eraseRecord(folder = enginesFolder): void {
  rmSync(join(folder, 'engines.json'), { force: true });
}

/** The variables that tell services and tests where the engines are. */
export function environmentOf(engines: readonly Engine[]): Partial<EngineEnvironment> {
  return Object.fromEntries(engines.map((engine) => [urlVariables[engine.name], engine.url]));
}

function parseRecord(json: unknown): EnginesRecord {
  if (typeof json !== 'object' || json === null) return {};
  const entries: Record<string, unknown> = { ...json };
  return Object.fromEntries(
    engineNames.flatMap((name) => {
      const entry = entries[name];
      return isEngine(entry) ? [[name, entry]] : [];
    }),
  );
}

function isEngine(entry: unknown): entry is Engine {
  if (typeof entry !== 'object' || entry === null) return false;
  return (
    'url' in entry &&
    typeof entry.url === 'string' &&
    'source' in entry &&
    sources.includes(String(entry.source))
  );
}
