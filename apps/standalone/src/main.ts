import { accounts } from '@marquee/app-accounts';
import { catalogue } from '@marquee/app-catalogue';
import { gateway } from '@marquee/app-gateway';
import { matching } from '@marquee/app-matching';
import { matchingWorker } from '@marquee/app-matching/worker';
import { meetings } from '@marquee/app-meetings';
import { messaging } from '@marquee/app-messaging';
import { notification } from '@marquee/app-notification';
import { ops } from '@marquee/app-ops';
import { runServices, startService, upstreamEnvironment, type ServiceDefinition } from '@marquee/service';

/**
 * The whole market in one process, for a laptop: each service keeps its own module, log, metrics, database and port (a
 * free one); the gateway alone has the port that people know.
 */
await runServices(async () => {
  await using started = new AsyncDisposableStack();
  const start = async (definition: ServiceDefinition, options: Parameters<typeof startService>[1]) => {
    const service = await startService(definition, options);
    started.defer(() => service.stop());
    return service;
  };
  // the others ask it for the keys that tokens are signed with, and must know where it is
  const first = await start(accounts, { port: 0 });
  const keys = { AUTH_JWKS_URL: `${first.url}/internal/v1/jwks` };
  const others = await settled(
    [catalogue, matching, matchingWorker, meetings, messaging, notification].map((definition) =>
      start(definition, { port: 0, env: { ...process.env, ...keys }, processMetrics: false }),
    ),
  );
  const inside = [first, ...others];
  // it looks at the others, and must know where they are
  const watching = await start(ops, {
    port: 0,
    env: { ...process.env, ...keys, ...upstreamEnvironment(inside) },
    processMetrics: false,
  });
  const outside = await start(gateway, {
    env: { OPERATIONS_PORT: '0', ...process.env, ...keys, ...upstreamEnvironment([...inside, watching]) },
    processMetrics: false,
  });
  started.move();
  return [inside, [watching], [outside]];
});

/** All have started or failed before the first failure is told: what has started can then be stopped. */
async function settled<Result>(starts: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(starts);
  return Promise.all(starts);
}
