import { basename, dirname } from 'node:path';
import {
  composeFile,
  engineIn,
  type Project,
  projectName,
  settleInDocker,
  stopInDocker,
} from '../engines/docker.ts';
import { type EngineName, type Say } from '../engines/engine.ts';
import { freeEnginePorts, portVariablesOf } from '../engines/ports.ts';
import { environmentOf } from '../engines/record.ts';
import { runCommand } from '../engines/run-command.ts';
import type { TestEngines } from './test-engines.ts';

const prefix = `${projectName}-test-`;

/** This run's. */
export const testProjectName = `${prefix}${process.pid}`;

/**
 * Engines in containers that live as long as this run, from the same compose file as those of development.
 * @throws EngineUnavailable where one does not come up; nothing of them is left then
 */
export async function startTestContainers(
  names: readonly EngineName[],
  say: Say,
  signal: AbortSignal,
): Promise<TestEngines> {
  const project: Project = { name: testProjectName, ports: await freeEnginePorts() };
  const stop = async (): Promise<void> => {
    await stopInDocker(project, { wipe: true });
  };
  try {
    say(`The tests' engines run in containers (${names.join(', ')}).`);
    await startByTestcontainers(names, project);
    const engines = names.map((name) => engineIn(name, project));
    await Promise.all(engines.map((engine) => settleInDocker(engine, project, signal)));
    return { env: environmentOf(engines), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startByTestcontainers(names: readonly EngineName[], project: Project): Promise<void> {
  // Only now: it takes half a second to load, and most machines' tests have no use for it.
  const { DockerComposeEnvironment, Wait } = await import('testcontainers');
  await new DockerComposeEnvironment(dirname(composeFile), basename(composeFile))
    .withProjectName(project.name)
    .withEnvironment(portVariablesOf(project.ports))
    // Its reaper is one image more to pull, with the Docker socket in its hands; `sweepTestContainers` does for us.
    .withAutoCleanup(false)
    // An open port says little: `settleInDocker` asks the engines themselves.
    .withDefaultWaitStrategy(Wait.forAll([]))
    .up([...names]);
}

/** Removes containers and data of runs that were killed before they could. */
export async function sweepTestContainers(lives: (pid: number) => boolean): Promise<void> {
  const format = ['--format', '{{.Label "com.docker.compose.project"}}'];
  const projects = await runCommand('docker', ['ps', '--all', ...format]);
  const ports = await freeEnginePorts(); // of no meaning for what only has to go
  for (const name of deadRuns(projects.split('\n'), lives))
    await stopInDocker({ name, ports }, { wipe: true });
}

/** Those of the compose projects that are of this clone's test runs, and whose process is gone. */
export function deadRuns(projects: readonly string[], lives: (pid: number) => boolean): string[] {
  const runs = new Set(projects.filter((name) => name.startsWith(prefix)));
  return [...runs].filter((name) => !lives(Number(name.slice(prefix.length))));
}
