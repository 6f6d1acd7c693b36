import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { urlFrom } from '../engines/choose-source.ts';
import { createDeclaredTopics } from '../engines/declared-topics.ts';
import {
  engineNames,
  type EngineEnvironment,
  type Environment,
  type Say,
  urlVariables,
} from '../engines/engine.ts';
import { stopIn } from '../engines/own-process.ts';
import { enginesFolder } from '../engines/record.ts';
import { startEngines } from '../engines/start-engines.ts';

export interface TestEngines {
  readonly env: Partial<EngineEnvironment>;
  stop(): Promise<void>;
}

/** The engines that all tests of a run share: those of the environment, and own ones for what it does not name. */
export async function startTestEngines(
  given: Environment,
  say: Say,
  signal: AbortSignal,
): Promise<TestEngines> {
  await sweep();
  const only = engineNames.filter((name) => urlFrom(name, given) === undefined);
  const dataDir = join(enginesFolder, `test-${process.pid}`);
  const removeData = (): void => rmSync(dataDir, { recursive: true, force: true });
  const started = await startEngines({ dataDir, ports: 'free', only, say, signal }).catch(
    (error: unknown) => {
      removeData();
      throw error;
    },
  );
  const stop = async (): Promise<void> => {
    await started.stop();
    removeData();
  };
  const urls = engineNames.map((name) => [urlVariables[name], urlFrom(name, given)] as const);
  const env = { ...Object.fromEntries(urls.filter(([, url]) => url !== undefined)), ...started.env };
  try {
    await createDeclaredTopics(env.KAFKA_BROKERS ?? '', say);
    return { env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Engines of a run that was killed before it could stop them. */
async function sweep(): Promise<void> {
  for (const folder of globSync('test-*', { cwd: enginesFolder })) {
    if (lives(Number(folder.slice('test-'.length)))) continue;
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
