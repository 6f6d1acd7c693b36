import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  type Engine,
  type EngineName,
  engineNames,
  engineTitles,
  EngineUnavailable,
  type Say,
} from './engine.ts';
import { type Ports, portVariablesOf, requireFree } from './ports.ts';
import { probe } from './probe.ts';
import { enginesFolder } from './record.ts';
import { makeReplicaSet, replicaSet } from './replica-set.ts';
import { runCommand } from './run-command.ts';
import { waitUntil } from './wait-until.ts';

export const composeFile = fileURLToPath(new URL('../../deploy/docker/engines.compose.yml', import.meta.url));

/** A set of containers and volumes that compose keeps apart from others by its name. */
export interface Project {
  readonly name: string;
  readonly ports: Ports;
}

/** Each folder of engines, which is each clone, has containers and volumes of its own. */
export const projectNameOf = (folder: string): string =>
  `marquee-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;

export const projectName = projectNameOf(enginesFolder);

const startTimeoutMs = 180_000;

const urls: Record<EngineName, (ports: Ports) => string> = {
  kafka: (ports) => `127.0.0.1:${ports.kafka}`,
  mongodb: (ports) => `mongodb://127.0.0.1:${ports.mongodb}/?replicaSet=${replicaSet}`,
  redis: (ports) => `redis://127.0.0.1:${ports.redis}`,
};

export const engineIn = (name: EngineName, { ports }: Project): Engine => ({
  name,
  source: 'docker',
  url: urls[name](ports),
});

/** Whether a Docker engine with compose runs here. */
export async function dockerAnswers(): Promise<boolean> {
  try {
    await runCommand('docker', ['info'], { timeoutMs: 5_000 });
    await runCommand('docker', ['compose', 'version'], { timeoutMs: 5_000 });
    return true;
  } catch {
    return false;
  }
}

export interface Starting {
  readonly say: Say;
  readonly signal?: AbortSignal | undefined;
}

/** Whether the images are here or can be pulled. */
export async function imagesCanBeHad(
  names: readonly EngineName[],
  project: Project,
  { say, signal }: Starting,
): Promise<boolean> {
  try {
    const images = (await compose(project, ['config', '--images', ...names])).trim().split('\n');
    try {
      await runCommand('docker', ['image', 'inspect', ...images]);
    } catch {
      const what = 'Docker: pulling the images of the engines (once, some minutes)';
      await compose(project, ['pull', '--quiet', ...names], { what, say, signal });
    }
    return true;
  } catch (error) {
    signal?.throwIfAborted();
    const why = messageOf(error).replace(/\.$/, '');
    say(`Docker answers, but its images cannot be had, so this machine runs the engines itself (${why}).`);
    return false;
  }
}

/** Starts the containers that do not run yet, and says which; whether an engine answers is `settleInDocker`'s to know. */
export async function startInDocker(
  names: readonly EngineName[],
  project: Project,
  { say, signal }: Starting,
): Promise<EngineName[]> {
  const running = await containersOf(project, 'running');
  const missing = names.filter((name) => !running.includes(name));
  const [first] = missing;
  if (first === undefined) return [];
  for (const name of missing) await requireFree(name, name, project.ports);
  try {
    const what = `Docker: starting ${missing.map((name) => engineTitles[name]).join(', ')}`;
    await compose(project, ['up', '--detach', ...missing], { what, say, signal });
    return missing;
  } catch (error) {
    await stopInDocker(project, { only: missing });
    signal?.throwIfAborted();
    throw new EngineUnavailable(first, messageOf(error));
  }
}

/** Waits until an engine in a container truly answers. @throws EngineUnavailable when its container ends, or in time */
export async function settleInDocker(engine: Engine, project: Project, signal?: AbortSignal): Promise<void> {
  const answers = async (): Promise<void> => {
    if (engine.name === 'mongodb') await makeReplicaSet(new URL(engine.url).host);
    await probe(engine.name, engine.url);
  };
  const stillWorthIt = (): Promise<void> => requireRunning(engine.name, project);
  try {
    await waitUntil(answers, { timeoutMs: startTimeoutMs, stillWorthIt, ...(signal && { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    throw new EngineUnavailable(engine.name, messageOf(error));
  }
}

async function requireRunning(name: EngineName, project: Project): Promise<void> {
  const labels = [`com.docker.compose.project=${project.name}`, `com.docker.compose.service=${name}`];
  const filters = labels.flatMap((label) => ['--filter', `label=${label}`]);
  const state = await runCommand('docker', ['ps', '--all', '--format', '{{.State}}', ...filters]);
  if (['created', 'running'].includes(state.trim())) return;
  const log = await compose(project, ['logs', '--no-log-prefix', '--tail', '3', name]);
  const words = log.trim().replaceAll('\n', ' | ').slice(-400);
  throw new Error(`its container ended while it started, saying: ${words || 'nothing'}`);
}

export interface Stop {
  readonly only?: readonly EngineName[];
  /** Deletes the data, too. */
  readonly wipe?: boolean;
}

/** Removes containers (and, when all of them, their network), and says which ran; the data are kept in volumes. */
export async function stopInDocker(
  project: Project,
  { only = engineNames, wipe = false }: Stop = {},
): Promise<EngineName[]> {
  const running = await containersOf(project, 'running');
  // The volumes of `rm` are those without a name, which images declare and nobody would ever find again.
  await compose(project, ['rm', '--stop', '--force', '--volumes', ...only]);
  if (wipe)
    await runCommand('docker', ['volume', 'rm', '--force', ...only.map((name) => `${project.name}_${name}`)]);
  const left = await containersOf(project);
  if (left.length === 0) await compose(project, ['down']);
  return only.filter((name) => running.includes(name));
}

export async function containersOf(project: Project, status?: 'running'): Promise<string[]> {
  const which = status === undefined ? ['--all'] : ['--status', status];
  const services = await compose(project, ['ps', '--services', ...which]);
  return services.split('\n').filter((name) => name !== '');
}

interface Saying {
  readonly what?: string;
  readonly say?: Say;
  readonly signal?: AbortSignal | undefined;
}

function compose(
  project: Project,
  args: readonly string[],
  { signal, ...saying }: Saying = {},
): Promise<string> {
  const env = portVariablesOf(project.ports);
  const run = { env, ...saying, ...(signal && { signal }) };
  return runCommand('docker', ['compose', '-p', project.name, '-f', composeFile, ...args], run);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
