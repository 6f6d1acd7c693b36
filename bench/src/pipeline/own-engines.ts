import { rmSync } from 'node:fs';
import { engineNames, type EngineEnvironment } from '../../../tools/engines/engine.ts';
import { runFolder, sweepRunFolders } from '../../../tools/engines/run-folders.ts';
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
    await sweepRunFolders('bench');
    const dir = runFolder('bench');
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
