import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { startNative } from './native/start-native.ts';
import { freeEnginePorts, freePort } from './ports.ts';
import { reach } from './up.ts';

const folder = mkdtempSync(join(tmpdir(), 'marquee-engine-'));
const preparation = { cache: join(folder, 'cache'), say: () => undefined };
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const placeIn = async (name: string) => ({
  dir: join(folder, name),
  ports: await freeEnginePorts(),
  settings: {},
});
const messageOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'no error',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
const waysOut = (variable: string): string =>
  `(ways out: set ${variable} to one you have, or start a Docker engine that can pull its image).`;

describe('an engine that cannot be had is told of in one sentence', () => {
  it('where a program is missing and so is the one that would install it', async () => {
    vi.stubEnv('PATH', join(folder, 'nothing-here'));
    const why =
      process.getuid?.() === 0
        ? 'the program apt-get is not installed'
        : 'installing it needs root, so run "sudo apt-get install redis-server" once';
    expect(await messageOf(startNative('redis', await placeIn('missing'), preparation))).toBe(
      `Redis cannot be had: ${why} ${waysOut('REDIS_URL')}`,
    );
  });

  it('where nothing answers at its URL, without the password', async () => {
    const port = await freePort();
    expect(await messageOf(reach('redis', `redis://me:hunter2@127.0.0.1:${port}`, 0))).toBe(
      `Redis cannot be had: redis://127.0.0.1:${port} does not answer as it should: connect ECONNREFUSED 127.0.0.1:${port} ${waysOut('REDIS_URL')}`,
    );
  });

  it('where its port is taken', async () => {
    const place = await placeIn('taken');
    const squatter = createServer().listen(place.ports.redis, '127.0.0.1');
    await once(squatter, 'listening');
    try {
      expect(await messageOf(startNative('redis', place, preparation))).toBe(
        `Redis cannot be had: port ${place.ports.redis} is taken by another program; MARQUEE_REDIS_PORT chooses another ${waysOut('REDIS_URL')}`,
      );
    } finally {
      squatter.close();
      await once(squatter, 'close');
    }
  });
});

describe('MongoDB on a machine whose Python has no pip', () => {
  /** Says what it was called with, and ends as it is told. */
  const program = (name: string, script: string): void => {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  };
  const calls = join(folder, 'calls');

  it('gets it by apt before it asks for mongod', async () => {
    mkdirSync(join(folder, 'bin'));
    program('apt-get', `echo "apt-get $*" >> ${calls}`);
    program('sudo', 'shift; "$@"');
    program('python3', `echo "python3 $*" >> ${calls}; echo "No module named pip" >&2; exit 1`);
    vi.stubEnv('PATH', join(folder, 'bin'));
    await messageOf(startNative('mongodb', await placeIn('mongodb'), preparation));
    const [asked, , installed, fetched] = readFileSync(calls, 'utf8').split('\n');
    expect(asked).toBe('python3 -m pip --version');
    expect(installed).toMatch(/^apt-get .* install .* python3-pip$/);
    expect(fetched).toMatch(/^python3 -m pip download /);
  });
});
