import { join } from 'node:path';
import { chooseSource, urlFrom } from './choose-source.ts';
import {
  dockerAnswers,
  engineIn,
  imagesCanBeHad,
  type Project,
  projectName,
  settleInDocker,
  startInDocker,
  type Starting,
  stopInDocker,
} from './docker.ts';
import {
  type Engine,
  type EngineName,
  engineNames,
  engineTitles,
  type Environment,
  EngineUnavailable,
  type Say,
} from './engine.ts';
import { withLock } from './lock.ts';
import { cacheFolder, startNative } from './native/start-native.ts';
import { findIn, stopIn } from './own-process.ts';
import { portsFrom } from './ports.ts';
import { probe } from './probe.ts';
import { enginesFolder, readRecord, writeRecord } from './record.ts';
import { waitUntil } from './wait-until.ts';

export interface Up {
  readonly engines: readonly Engine[];
  /** Those that were not up before. */
  readonly started: readonly EngineName[];
}

export const placeOf = (name: EngineName): string => join(enginesFolder, name);

/**
 * Brings all three engines up, each from where it can be had; what is up already is left as it is.
 * @throws EngineUnavailable where one cannot be had; those that this call started are stopped then
 */
export async function up(env: Environment, say: Say, signal?: AbortSignal): Promise<Up> {
  return withLock(enginesFolder, async () => {
    const ports = portsFrom(env);
    const project = { name: projectName, ports };
    const wanting = engineNames.filter((name) => urlFrom(name, env) === undefined);
    const docker = wanting.length > 0 && (await useDocker(wanting, project, { say, signal }));
    const before = engineNames.filter((name) => findIn(placeOf(name)) !== undefined);
    const failed = new AbortController();
    const stop = signal === undefined ? failed.signal : AbortSignal.any([failed.signal, signal]);
    const inDocker = docker ? startInDocker(wanting, project, { say, signal: stop }) : Promise.resolve([]);
    const starts = engineNames.map((name) =>
      startOne(name, { env, project, docker, inDocker, say, signal: stop }),
    );
    for (const start of starts) start.catch((error: unknown) => failed.abort(error));
    const results = await Promise.allSettled(starts);
    const engines = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const natives = engines.filter((engine) => engine.source === 'native').map((engine) => engine.name);
    const nativesStarted = natives.filter((name) => !before.includes(name));
    const dockerStarted = await inDocker.catch(() => []);
    if (engines.length < engineNames.length) {
      await Promise.all(nativesStarted.map((name) => stopIn(placeOf(name))));
      if (dockerStarted.length > 0) await stopInDocker(project, { only: dockerStarted });
      signal?.throwIfAborted();
      throw failed.signal.reason;
    }
    writeRecord(engines);
    return { engines, started: [...nativesStarted, ...dockerStarted] };
  });
}

/** Natives that run already are kept, even where a Docker engine has come up since. */
async function useDocker(
  wanting: readonly EngineName[],
  project: Project,
  starting: Starting,
): Promise<boolean> {
  if (wanting.some((name) => findIn(placeOf(name)) !== undefined)) return false;
  return (await dockerAnswers()) && (await imagesCanBeHad(wanting, project, starting));
}

interface Start {
  readonly env: Environment;
  readonly project: Project;
  readonly docker: boolean;
  /** Those whose containers this call has started. */
  readonly inDocker: Promise<readonly EngineName[]>;
  readonly say: Say;
  readonly signal: AbortSignal;
}

async function startOne(name: EngineName, start: Start): Promise<Engine> {
  const source = chooseSource(name, start.env, start.docker);
  switch (source) {
    case 'environment':
      return reach(name, urlFrom(name, start.env) ?? '');
    case 'docker':
      return startInContainer(name, start);
    case 'native':
      return startHere(name, start);
  }
}

/** @throws EngineUnavailable where it does not answer within the patience */
export async function reach(name: EngineName, url: string, timeoutMs = 10_000): Promise<Engine> {
  try {
    await waitUntil(() => probe(name, url), { timeoutMs });
    return { name, source: 'environment', url };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EngineUnavailable(name, `${withoutPassword(url)} does not answer as it should: ${why}`);
  }
}

async function startInContainer(name: EngineName, start: Start): Promise<Engine> {
  const started = (await start.inDocker).includes(name);
  const known = readRecord()[name];
  const engine = !started && known?.source === 'docker' ? known : engineIn(name, start.project);
  await settleInDocker(engine, start.project, start.signal);
  if (started) start.say(`${engineTitles[name]} is up at ${engine.url}`);
  return engine;
}

/** An engine that runs already keeps its ports, whatever the environment says by now. */
async function startHere(name: EngineName, { project, say, signal }: Start): Promise<Engine> {
  const dir = placeOf(name);
  const known = readRecord()[name];
  if (known?.source === 'native' && findIn(dir) !== undefined) {
    await waitUntil(() => probe(name, known.url), { timeoutMs: 60_000, signal });
    return known;
  }
  if (findIn(dir) !== undefined) await stopIn(dir); // left by a start that was cut off; on which port is not known
  const place = { dir, ports: project.ports, settings: {} };
  const engine = await startNative(name, place, { cache: cacheFolder(), say, signal });
  say(`${engineTitles[name]} is up at ${engine.url}`);
  return engine;
}

export const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, '//');
