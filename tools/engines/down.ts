import { rm } from 'node:fs/promises';
import { containersOf, dockerAnswers, projectName, stopInDocker } from './docker.ts';
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
    const natives = stopped.filter(({ was }) => was).map(({ name }) => name);
    const docked = only.filter((name) => record[name]?.source === 'docker');
    const containers = await removeContainers(env, only, wipe);
    if (containers === undefined && docked.length > 0)
      say('No Docker engine answers here by now: its containers are left as they are.');
    for (const name of [...natives, ...(containers ?? [])]) say(`${engineTitles[name]} has stopped.`);
    const left = Object.values(record).filter((engine) => !only.includes(engine.name));
    if (left.length > 0) writeRecord(left);
    else eraseRecord();
    if (wipe) await Promise.all(only.map((name) => rm(placeOf(name), { recursive: true, force: true })));
  });
  if (wipe) say('The data are deleted.');
}

/** Also those that no record tells of. @returns those that ran, or nothing where no Docker engine answers */
async function removeContainers(
  env: Environment,
  only: readonly EngineName[],
  wipe: boolean,
): Promise<EngineName[] | undefined> {
  if (!(await dockerAnswers())) return undefined;
  const project = { name: projectName, ports: portsFrom(env) };
  if (!wipe && (await containersOf(project)).length === 0) return [];
  return stopInDocker(project, { only, wipe });
}
