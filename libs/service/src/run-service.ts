import { setTimeout as sleep } from 'node:timers/promises';
import { flushTraces } from '@marquee/telemetry';
import { ConfigError } from './config.ts';
import type { ServiceDefinition } from './definition.ts';
import { startService, type RunningService } from './start-service.ts';

/** For whom traces go to may be away. */
const flushMs = 2_000;

type Group = readonly RunningService[];

/** The whole of a `main.ts`: starts the service, and stops it on SIGTERM or SIGINT. Exit code 1 when it cannot start or stop. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  await runServices(() => startService(definition).then((service) => [[service]]));
}

/** The same for several in one process: groups that stop in the opposite order, each at once. */
export async function runServices(start: () => Promise<readonly Group[]>): Promise<void> {
  try {
    const groups = await start();
    const signal = await firstSignal();
    // A second signal ends the process at once: nobody listens any more.
    process.exitCode = await stopAll(groups, signal);
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError ? error.message : describe(error)}\n`);
    process.exitCode = 1;
  }
  await Promise.race([flushTraces().catch(() => undefined), sleep(flushMs)]);
  // What a library left running may not keep a stopped service alive.
  process.exit();
}

const describe = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

const firstSignal = () =>
  new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });

async function stopAll(groups: readonly Group[], signal: NodeJS.Signals): Promise<number> {
  const failed: string[] = [];
  const stop = async ({ name, stop: end }: RunningService) => {
    await end().catch((error: unknown) => {
      process.stderr.write(`${name} did not stop well after ${signal}: ${describe(error)}\n`);
      failed.push(name);
    });
  };
  for (const group of groups.toReversed()) await Promise.all(group.map(stop));
  return failed.length === 0 ? 0 : 1;
}
