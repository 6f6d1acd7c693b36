import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Engine, type EngineName, EngineUnavailable, type Say } from './engine.ts';
import { type Ports, portVariablesOf, requireFree } from './ports.ts';
import { enginesFolder } from './record.ts';
import { runCommand } from './run-command.ts';

const composeFile = fileURLToPath(new URL('../../deploy/docker/engines.compose.yml', import.meta.url));

/** Each clone has containers and volumes of its own. */
const project = `marquee-${createHash('sha256').update(enginesFolder).digest('hex').slice(0, 8)}`;

/** One member that names itself by its address inside: a client outside must not follow that name. */
export const dockerUrls: Record<EngineName, (ports: Ports) => string> = {
  kafka: (ports) => `127.0.0.1:${ports.kafka}`,
  mongodb: (ports) => `mongodb://127.0.0.1:${ports.mongodb}/?directConnection=true`,
  redis: (ports) => `redis://127.0.0.1:${ports.redis}`,
};

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

/** Whether the images are here or can be pulled. */
export async function imagesCanBeHad(names: readonly EngineName[], ports: Ports, say: Say): Promise<boolean> {
  try {
    const images = (await compose(ports, ['config', '--images', ...names])).trim().split('\n');
    try {
      await runCommand('docker', ['image', 'inspect', ...images]);
    } catch {
      await compose(ports, ['pull', ...names], { what: 'Docker: pulling the images of the engines', say });
    }
    return true;
  } catch (error) {
    say(
      `Docker answers, but not with the images (${error instanceof Error ? error.message : String(error)}).`,
    );
    return false;
  }
}

export async function startInDocker(names: readonly EngineName[], ports: Ports, say: Say): Promise<Engine[]> {
  const running = await runningInDocker(ports);
  for (const name of names) if (!running.includes(name)) await requireFree(name, name, ports);
  const [first] = names;
  try {
    const what = `Docker: starting ${names.join(', ')}`;
    await compose(ports, ['up', '--detach', '--wait', '--wait-timeout', '180', ...names], { what, say });
  } catch (error) {
    throw new EngineUnavailable(first ?? 'kafka', error instanceof Error ? error.message : String(error));
  }
  return names.map((name) => ({ name, source: 'docker', url: dockerUrls[name](ports) }));
}

export async function runningInDocker(ports: Ports): Promise<string[]> {
  const services = await compose(ports, ['ps', '--services', '--status', 'running']);
  return services.trim().split('\n');
}

export async function stopDocker(ports: Ports, wipe: boolean): Promise<void> {
  await compose(ports, ['down', ...(wipe ? ['--volumes'] : [])]);
}

function compose(
  ports: Ports,
  args: readonly string[],
  saying: { what?: string; say?: Say } = {},
): Promise<string> {
  const env = { ...portVariablesOf(ports), MARQUEE_COMPOSE_PROJECT: project };
  return runCommand('docker', ['compose', '-f', composeFile, ...args], { env, ...saying });
}
