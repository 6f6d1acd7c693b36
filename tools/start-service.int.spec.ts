import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { engineUrls } from '@marquee/testing';
import { dropDatabases } from '@marquee/testing/drop-databases';
import { eventually } from '@marquee/testing/eventually';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const prefix = `t${randomBytes(4).toString('hex')}-`;
const running: ChildProcess[] = [];
/** What it notes of engines goes there, and not to those that a developer has up. */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-service-'));
});
afterAll(async () => {
  for (const child of running) signal(child, 'SIGKILL');
  await using client = await new MongoClient(engineUrls().mongodb).connect();
  await dropDatabases(client, prefix);
  await rm(folder, { recursive: true });
});

/** As a person at a terminal starts it. Resolves with where it listens, as its log says. */
async function start(...service: readonly string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn('npm', ['run', '--silent', 'start:service', '--', ...service], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // in a process group of its own, as a terminal would have it
    env: {
      ...process.env,
      // what one start has compiled the next need not
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/marquee-compiled'),
      ...{ MARQUEE_PREFIX: prefix, MARQUEE_ENGINES_DIR: folder },
      ...{ PORT: '0', OPERATIONS_PORT: '0', LOG_LEVEL: 'info', LOG_PRETTY: 'false' },
    },
  });
  running.push(child);
  const log: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => log.push(line));
  }
  const url = await eventually(() => {
    const found = log.map((line) => /"url":"(http:[^"]+)".*is ready/.exec(line)?.[1]).find(Boolean);
    if (!found) throw new Error(`not ready: ${log.slice(-5).join('\n')}`);
    return found;
  }, 60_000);
  return { child, url };
}

/** To all of its group, as Ctrl-C in a terminal. */
function signal({ pid, exitCode, signalCode }: ChildProcess, name: NodeJS.Signals): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, name);
}

it.each([['catalogue'], ['matching', 'worker']])(
  'npm run start:service -- %s %s runs it alone until Ctrl-C',
  async (...service) => {
    const { child, url } = await start(...service);
    const { status } = await fetch(`${url}/health/ready`);
    expect(status).toBe(200);
    const exit = once(child, 'exit');
    signal(child, 'SIGINT');
    await exit;
    await eventually(() => expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed'));
  },
);
