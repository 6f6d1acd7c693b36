/**
 * What `npm run test:docker` runs: the engines tool, the tests' engines and the whole market in containers, for real.
 * One of them alone: `npm run test:docker -- engines | tests | market`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerAnswers, projectNameOf } from '../engines/docker.ts';
import { engineNames, urlVariables } from '../engines/engine.ts';
import { freeEnginePorts, portVariablesOf } from '../engines/ports.ts';
import { readRecord } from '../engines/record.ts';
import { runCommand } from '../engines/run-command.ts';
import { ComposeMarket } from './compose-market.ts';
import { type Counts, oneCheck, sum } from './counts.ts';
import { root, runStep } from './run-step.ts';
import { endToEndOf, integrationOf } from './steps.ts';
import { testProjectName } from './test-containers.ts';
import { startTestEngines } from './test-engines.ts';
import { withRedis } from '../engines/with-redis.ts';

/** All three engines at work: transactions, events and queues in the first, a stream through Redis in the second. */
const journeys = [
  'apps/matching/src/matching.int.spec.ts',
  'apps/notification/src/live/live-stream.int.spec.ts',
];

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

if (!(await dockerAnswers())) {
  say('No Docker engine with compose answers on this machine, so there is nothing here to try.');
  process.exit(1);
}

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupted.abort(new Error('interrupted')));
}

const counts: Counts[] = [];
/** Engines of its own, in a folder of its own: those that a developer has up are left in peace. */
const folder = await mkdtemp(join(tmpdir(), 'marquee-docker-'));
const ports = await freeEnginePorts();
const withoutUrls = Object.fromEntries(engineNames.map((name) => [urlVariables[name], '']));
const env = { ...process.env, ...withoutUrls };

/** @throws CommandFailed with what the tool said */
function engines(...args: readonly string[]): Promise<string> {
  const program = ['--conditions=@marquee/source', join(root, 'tools/engines/cli.ts'), ...args];
  const own = { ...portVariablesOf(ports), MARQUEE_ENGINES_DIR: folder };
  return runCommand(process.execPath, program, { env: { ...withoutUrls, ...own } });
}

async function check(name: string, work: () => Promise<void>): Promise<void> {
  if (interrupted.signal.aborted) return;
  const started = Date.now();
  const failure = await work().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  counts.push(oneCheck(failure === undefined));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(`── ${name}: ${failure === undefined ? 'ok' : `FAILED, ${failure}`}, ${seconds} s`);
}

function demand(truth: boolean, otherwise: string): void {
  if (!truth) throw new Error(otherwise);
}

/** @throws Error where Docker still holds a container, a volume or a network of the project */
async function demandNothingLeft(project: string): Promise<void> {
  const kinds = [
    ['ps', '--all'],
    ['volume', 'ls'],
    ['network', 'ls'],
  ];
  const filter = ['--quiet', '--filter', `label=com.docker.compose.project=${project}`];
  const ids = await Promise.all(kinds.map((kind) => runCommand('docker', [...kind, ...filter])));
  demand(ids.join('').trim() === '', `Docker still holds ${ids.join(' ').trim().replaceAll('\n', ' ')}`);
}

async function tryTheTool(): Promise<void> {
  await check('engines up, in Docker, each of them', async () => {
    await engines('up');
    const sources = Object.values(readRecord(folder)).map(({ source }) => source);
    demand(sources.join() === 'docker,docker,docker', `they come from ${sources.join()}`);
  });
  await check('status finds all of them healthy', async () => {
    await engines('status');
  });
  await check('a second up starts nothing', async () => {
    const said = await engines('up');
    demand(!said.includes('starting'), said);
  });
  await check('data outlive down and up', async () => {
    await withRedis(ports.redis, (redis) => redis.set('kept', 'yes'));
    await engines('down');
    await engines('up');
    demand((await withRedis(ports.redis, (redis) => redis.get('kept'))) === 'yes', 'Redis has lost them');
  });
  await check('down --wipe leaves nothing', async () => {
    await engines('down', '--wipe');
    await demandNothingLeft(projectNameOf(folder));
  });
}

async function tryTheTests(): Promise<void> {
  const started = await startTestEngines({}, say, interrupted.signal);
  try {
    const testEnv = { ...env, ...started.env };
    if (!interrupted.signal.aborted)
      counts.push(await runStep(integrationOf(journeys), testEnv, interrupted.signal));
  } finally {
    await started.stop();
  }
  await check('the tests leave nothing in Docker', () => demandNothingLeft(testProjectName));
}

/** The README's tour, by curl, with keys that production accepts; then a backup, taken in a container. */
async function tryTheMarket(): Promise<void> {
  const market = await ComposeMarket.at({ folder, say, signal: interrupted.signal });
  try {
    await check('the image is built', async () => {
      await market.build();
    });
    await check('docker compose up: all services are healthy', async () => {
      await market.up();
    });
    await check('they run as nobody special, on a file system that they cannot change', async () => {
      const shell = ['exec', '-T', 'catalogue', 'node', '-p'];
      const [uid, written] = await Promise.all([
        market.compose([...shell, 'process.getuid()']),
        market.compose([...shell, 'fs.writeFileSync("/marquee/x", "")']).catch(() => 'refused'),
      ]);
      demand(uid.trim() === '1000' && written === 'refused', `uid ${uid.trim()}, a file was written`);
    });
    await check('a development token is refused', async () => {
      const token = await runCommand(process.execPath, [
        '--conditions=@marquee/source',
        join(root, 'tools/token.ts'),
        ...['--as', 'operator'],
      ]);
      const headers = { authorization: `Bearer ${token.trim()}` };
      const { status } = await fetch(`${market.url}/api/v1/companies`, { headers });
      demand(status === 401, `it was answered with ${status}`);
    });
    const journey = endToEndOf(['e2e/src/readme-tour']);
    counts.push(await runStep(journey, { ...env, ...(await market.clientEnv()) }, interrupted.signal));
    await check('docker compose run backup', async () => {
      const said = await market.compose(['run', '--rm', '-T', 'backup', '--to', '/backups/first']);
      demand(said.includes('holds the market as of'), said);
    });
  } finally {
    await check('docker compose down --volumes leaves nothing', async () => {
      await market[Symbol.asyncDispose]();
      await demandNothingLeft(market.project);
    });
  }
}

const parts = { engines: tryTheTool, tests: tryTheTests, market: tryTheMarket };
const [only] = process.argv.slice(2);
const chosen = Object.entries(parts).filter(([name]) => only === undefined || name === only);

for (const [, part] of chosen) {
  if (interrupted.signal.aborted) break;
  try {
    await part();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    counts.push(oneCheck(false));
  }
}
await engines('down', '--wipe').catch((error: unknown) => say(String(error)));
await rm(folder, { recursive: true, force: true });

if (interrupted.signal.aborted) say('\nInterrupted: what follows is not all.');
const { passed, failed } = sum(counts);
say(`\n${passed} passed, ${failed} failed`);
process.exit(interrupted.signal.aborted ? 130 : failed === 0 ? 0 : 1);
