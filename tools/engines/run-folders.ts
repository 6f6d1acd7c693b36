import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { engineNames } from './engine.ts';
import { stopIn } from './own-process.ts';
import { enginesFolder } from './record.ts';

/** Who starts engines of its own, for one run. */
type Runner = 'test' | 'bench';

/** Where this process keeps the engines of its run. */
export const runFolder = (runner: Runner): string => join(enginesFolder, `${runner}-${process.pid}`);

/** Stops and removes the engines of runs that were killed before they could. */
export async function sweepRunFolders(runner: Runner): Promise<void> {
  for (const folder of globSync(`${runner}-*`, { cwd: enginesFolder })) {
    if (isRunning(Number(folder.slice(`${runner}-`.length)))) continue;
    await Promise.all(engineNames.map((name) => stopIn(join(enginesFolder, folder, name))));
    rmSync(join(enginesFolder, folder), { recursive: true, force: true });
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
