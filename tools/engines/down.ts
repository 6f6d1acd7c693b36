import { rm } from 'node:fs/promises';
import { dockerAnswers, stopDocker } from './docker.ts';
import { type EngineName, engineNames, engineTitles, type Environment, type Say } from './engine.ts';
import { withLock } from './lock.ts';
import { stopIn } from './own-process.ts';
import { portsFrom } from './ports.ts';
import { enginesFolder, eraseRecord, readRecord, writeRecord } from './record.ts';
import { placeOf } from './up.ts';

export interface Down {
  readonly only?: readonly EngineName[];
  /** Deletes the data, too. */
  readonly wipe?: boolean;
}

/** Ends what `up` started, and nothing else: an engine reached by a URL is not ours to stop. */
export async function down(
  env: Environment,
  say: Say,
  { only = engineNames, wipe = false }: Down = {},
): Promise<void> {
  await withLock(enginesFolder, async () => {
    const record = readRecord();
    const stopped = await Promise.all(only.map(async (name) => ({ name, was: await stopIn(placeOf(name)) })));
    for (const { name, was } of stopped) if (was) say(`${engineTitles[name]} has stopped.`);
    const docked = only.filter((name) => record[name]?.source === 'docker');
    if ((docked.length > 0 || wipe) && (await dockerAnswers())) await stopDocker(portsFrom(env), wipe);
    const left = Object.values(record).filter((engine) => !only.includes(engine.name));
    if (left.length > 0) writeRecord(left);
    else eraseRecord();
    if (wipe) await Promise.all(only.map((name) => rm(placeOf(name), { recursive: true, force: true })));
  });
  if (wipe) say('The data are deleted.');
}
