import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { urlFrom } from '../engines/choose-source.ts';
import { createDeclaredTopics } from '../engines/declared-topics.ts';
import { dockerAnswers, imagesCanBeHad, projectName } from '../engines/docker.ts';
import {
  type EngineName,
  engineNames,
  type EngineEnvironment,
  type Environment,
  type Say,
  urlVariables,
} from '../engines/engine.ts';
import { stopIn } from '../engines/own-process.ts';
import { portsFrom } from '../engines/ports.ts';
import { enginesFolder } from '../engines/record.ts';
import { startEngines } from '../engines/start-engines.ts';
import { startTestContainers, sweepTestContainers } from './test-containers.ts';

export interface TestEngines {
  readonly env: Partial<EngineEnvironment>;
  stop(): Promise<void>;
}

/**
 * The engines that all tests of a run share: those of the environment, and for what it does not name own ones,
 * by testcontainers where a Docker engine answers. (A test that breaks an engine starts a native one for itself.)
 */
export async function startTestEngines(
  given: Environment,
  say: Say,
  signal: AbortSignal,
): Promise<TestEngines> {
  await sweep();
  const wanting = engineNames.filter((name) => urlFrom(name, given) === undefined);
  const docker = wanting.length > 0 && (await useDocker(wanting, given, say, signal));
  const started = await (docker ? startTestContainers : startNatives)(wanting, say, signal);
  const urls = engineNames.map((name) => [urlVariables[name], urlFrom(name, given)] as const);
  const env = { ...Object.fromEntries(urls.filter(([, url]) => url !== undefined)), ...started.env };
  try {
    await createDeclaredTopics(env.KAFKA_BROKERS ?? '', say);
    return { env, stop: () => started.stop() };
  } catch (error) {
    await started.stop();
    throw error;
  }
}

async function useDocker(
  wanting: readonly EngineName[],
  given: Environment,
  say: Say,
  signal: AbortSignal,
): Promise<boolean> {
  if (!(await dockerAnswers())) return false;
  await sweepTestContainers(lives);
  return imagesCanBeHad(wanting, { name: projectName, ports: portsFrom(given) }, { say, signal });
}

async function startNatives(
  only: readonly EngineName[],
  say: Say,
  signal: AbortSignal,
): Promise<TestEngines> {
  const dataDir = join(enginesFolder, `test-${process.pid}`);
  const removeData = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const started = await startEngines({ dataDir, ports: 'free', only, say, signal });
    const stop = async (): Promise<void> => {
      await started.stop();
      removeData();
    };
    return { env: started.env, stop };
  } catch (error) {
    removeData();
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
