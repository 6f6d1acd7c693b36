/** What `npm start` runs on the pinned Node: engines, topics, all services, then the demo market behind them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import type { SignIn } from './demo-market/sign-in/passwords.ts';
import { createDeclaredTopics } from './engines/declared-topics.ts';
import { down } from './engines/down.ts';
import { type EngineName } from './engines/engine.ts';
import { environmentOf } from './engines/record.ts';
import { up } from './engines/up.ts';
import { startChild } from './start/child.ts';
import { marketPort } from './start/market-port.ts';
import { type Market, startMarket } from './start/market.ts';
import { upWhileBuilding } from './start/up-while-building.ts';
import { whereToLook } from './start/where-to-look.ts';

const demoMarket = 'tools/demo-market/load.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupted.abort(new Error('interrupted')));
}

/** What has to be stopped, the last one first. */
const running: (() => Promise<void>)[] = [];

async function startAll(): Promise<Market> {
  const port = await marketPort(process.env);
  const { engines } = await upWhileBuilding({
    up: (signal) => up(process.env, say, signal),
    build,
    onUp: ({ started }) => {
      if (started.length > 0) running.push(() => stopEngines(started));
    },
    signal: interrupted.signal,
  });
  const engineEnv = environmentOf(engines);
  await createDeclaredTopics(engineEnv.KAFKA_BROKERS ?? '', say, process.env['MARQUEE_PREFIX']);
  const market = await startMarket({
    port,
    env: { ...process.env, ...engineEnv },
    signal: interrupted.signal,
  });
  running.push(() => market.stop());
  say(whereToLook(market.url, await people(), market.env['MAIL_CATCHER_URL']));
  if (existsSync(join(import.meta.dirname, '..', demoMarket))) {
    const loader = startChild(['--conditions=@marquee/source', demoMarket], market.env);
    running.push(() => loader.stop(5_000));
  }
  return market;
}

/** Only now, as in startMarket: a contract that does not load must not keep anything else from starting. */
async function people(): Promise<SignIn[]> {
  const { demoSignIns } = await import('./demo-market/sign-in/passwords.ts');
  return demoSignIns();
}

async function stopEngines(only: readonly EngineName[]): Promise<void> {
  await down(process.env, () => undefined, { only });
}

async function stopAll(): Promise<void> {
  for (const stop of running.reverse()) await stop();
}

const untilInterrupted = new Promise<number>((resolve) => {
  interrupted.signal.addEventListener('abort', () => resolve(0));
});

try {
  const market = await startAll();
  process.exitCode = await Promise.race([market.ended, untilInterrupted]);
  say(interrupted.signal.aborted ? 'Stopping ...' : 'The services have ended; stopping the rest ...');
} catch (error) {
  if (!interrupted.signal.aborted) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
await stopAll();
say('Stopped; the data are kept (npm run engines -- down --wipe deletes them).');
process.exit();
