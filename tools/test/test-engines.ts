import { rmSync } from 'node:fs';
import { urlFrom } from '../engines/choose-source.ts';
import { dockerAnswers, imagesCanBeHad, projectName } from '../engines/docker.ts';
import {
  type EngineName,
  engineNames,
  type EngineEnvironment,
  type Environment,
  type Say,
  urlVariables,
} from '../engines/engine.ts';
import { portsFrom } from '../engines/ports.ts';
import { isRunning, runFolder, sweepRunFolders } from '../engines/run-folders.ts';
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
  await sweepRunFolders('test');
  const wanting = engineNames.filter((name) => urlFrom(name, given) === undefined);
  const docker = wanting.length > 0 && (await useDocker(wanting, given, say, signal));
  const started = await (docker ? startTestContainers : startNatives)(wanting, say, signal);
  const urls = engineNames.map((name) => [urlVariables[name], urlFrom(name, given)] as const);
  const env = { ...Object.fromEntries(urls.filter(([, url]) => url !== undefined)), ...started.env };
  return { env, stop: () => started.stop() };
}

async function useDocker(
  wanting: readonly EngineName[],
  given: Environment,
  say: Say,
  signal: AbortSignal,
): Promise<boolean> {
  if (!(await dockerAnswers())) return false;
  await sweepTestContainers(isRunning);
  return imagesCanBeHad(wanting, { name: projectName, ports: portsFrom(given) }, { say, signal });
}

async function startNatives(
  only: readonly EngineName[],
  say: Say,
  signal: AbortSignal,
): Promise<TestEngines> {
  const dataDir = runFolder('test');
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
