import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { engineNames, type EngineEnvironment } from '../../../tools/engines/engine.ts';
import { stopIn } from '../../../tools/engines/own-process.ts';
import { enginesFolder } from '../../../tools/engines/record.ts';
import { startEngines, type StartedEngines } from '../../../tools/engines/start-engines.ts';
import { cpuSecondsOf, type CpuSeconds } from './cpu-seconds.ts';

/** Engines of the benchmark's own, on free ports; they and all that they hold are gone afterwards. */
export class OwnEngines implements AsyncDisposable {
  readonly dir: string;
  readonly env: EngineEnvironment;
  readonly #started: StartedEngines;

  private constructor(dir: string, started: StartedEngines) {
    const { KAFKA_BROKERS = '', MONGODB_URL = '', REDIS_URL = '' } = started.env;
    this.dir = dir;
    this.env = { KAFKA_BROKERS, MONGODB_URL, REDIS_URL };
    this.#started = started;
  }

  /** @throws EngineUnavailable */
  static async start(signal: AbortSignal): Promise<OwnEngines> {
    await removeThoseOfTheDead();
    const dir = join(enginesFolder, `bench-${process.pid}`);
    try {
      return new OwnEngines(dir, await startEngines({ dataDir: dir, ports: 'free', signal }));
    } catch (error) {
      rmSync(dir, { recursive: true, force: true });
      throw error;
    }
  }

  cpuSeconds(): CpuSeconds {
    return Object.fromEntries(
      engineNames.map((name) => [name, cpuSecondsOf(this.#started.engines[name]?.pid())]),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#started.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** Of a run that was killed before it could tidy up. */
async function removeThoseOfTheDead(): Promise<void> {
  for (const folder of globSync('bench-*', { cwd: enginesFolder })) {
    if (lives(Number(folder.slice('bench-'.length)))) continue;
    await Promise.all(engineNames.map((name) => stopIn(join(enginesFolder, folder, name))));
    rmSync(join(enginesFolder, folder), { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
