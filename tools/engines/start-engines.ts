import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EngineEnvironment, type EngineName, engineNames, type Say, urlVariables } from './engine.ts';
import { cacheFolder, nativeUrl, startNative } from './native/start-native.ts';
import { findIn, stopIn } from './own-process.ts';
import { freeEnginePorts, type Ports } from './ports.ts';

export interface StartOptions {
  /** Data, logs and pid files go here; deleting it afterwards is the caller's. */
  readonly dataDir: string;
  readonly ports: 'free' | Ports;
  readonly only?: readonly EngineName[];
  /** By each engine's own names: server.properties, mongod's and redis-server's options without dashes. */
  readonly settings?: Partial<Record<EngineName, Readonly<Record<string, string>>>>;
  readonly say?: Say;
  readonly signal?: AbortSignal;
}

/** An engine that a test may break: it keeps its address and its data through stops and starts. */
export interface StartedEngine {
  readonly url: string;
  pid(): number | undefined;
  /** SIGKILL is a crash. Resolves when the process is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Resolves when it truly answers; does nothing where it runs. */
  start(): Promise<void>;
}

export interface StartedEngines {
  readonly engines: Partial<Record<EngineName, StartedEngine>>;
  /** What to give to a process that is to use them. */
  readonly env: Partial<EngineEnvironment>;
  stop(): Promise<void>;
}

/**
 * Native engines of the caller's own, beside those of `npm run engines`.
 * @throws EngineUnavailable where one cannot be had; none of them runs then
 */
export async function startEngines(options: StartOptions): Promise<StartedEngines> {
  const { dataDir, only = engineNames } = options;
  mkdirSync(dataDir, { recursive: true });
  const ports = options.ports === 'free' ? await freeEnginePorts() : options.ports;
  const started = only.map((name) => [name, engineOf(name, ports, options)] as const);
  const stop = async (): Promise<void> => {
    await Promise.all(started.map(([, engine]) => engine.stop()));
  };
  const results = await Promise.allSettled(started.map(([, engine]) => engine.start()));
  const failure = results.find((result) => result.status === 'rejected');
  if (failure !== undefined) {
    await stop();
    throw failure.reason;
  }
  return {
    engines: Object.fromEntries(started),
    env: Object.fromEntries(started.map(([name, engine]) => [urlVariables[name], engine.url])),
    stop,
  };
}

function engineOf(name: EngineName, ports: Ports, options: StartOptions): StartedEngine {
  const { dataDir, settings = {}, say = () => undefined, signal } = options;
  const dir = join(dataDir, name);
  const place = { dir, ports, settings: settings[name] ?? {} };
  return {
    url: nativeUrl(name, place),
    pid: () => findIn(dir),
    stop: async (how = 'SIGTERM') => {
      await stopIn(dir, how);
    },
    start: async () => {
      await startNative(name, place, { cache: cacheFolder(), say, ...(signal && { signal }) });
    },
  };
}
