import { ConfigError } from './config.ts';
import type { ServiceDefinition } from './definition.ts';
import { startService, type RunningService } from './start-service.ts';

/** The whole of a `main.ts`: starts the service, and stops it on SIGTERM or SIGINT. Exit code 1 when it cannot start or stop. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  await runServices(() => startService(definition).then((service) => [service]));
}

/** The same for several in one process; they stop in the opposite order. */
export async function runServices(start: () => Promise<readonly RunningService[]>): Promise<void> {
  try {
    const services = await start();
    const signal = await firstSignal();
    // A second signal ends the process at once: nobody listens any more.
    process.exitCode = await stopAll(services, signal);
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError ? error.message : describe(error)}\n`);
    process.exitCode = 1;
  }
  // What a library left running may not keep a stopped service alive.
  process.exit();
}

const describe = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

const firstSignal = () =>
  new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });

async function stopAll(services: readonly RunningService[], signal: NodeJS.Signals): Promise<number> {
  let failed = 0;
  for (const service of services.toReversed()) {
    await service.stop().catch((error: unknown) => {
      process.stderr.write(`${service.name} did not stop well after ${signal}: ${describe(error)}\n`);
      failed = 1;
    });
  }
  return failed;
}
