import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findIn } from './own-process.ts';
import { freeEnginePorts, type Ports, portVariablesOf } from './ports.ts';
import { readRecord } from './record.ts';
import { CommandFailed, runCommand } from './run-command.ts';
import { withRedis } from './with-redis.ts';

/*
 * In a folder of its own, and step by step. Redis is a process of this machine here; the others are those that tests
 * share, by their URLs: to start them, too, would cost more than all of this. `npm run test:docker` does it in Docker.
 */

const prefix = `t${randomBytes(4).toString('hex')}-`;
let folder: string;
let ports: Ports;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-engines-'));
  ports = await freeEnginePorts();
});
afterAll(async () => {
  await engines('down', '--wipe');
  await rm(folder, { recursive: true });
});

/** @throws CommandFailed where its exit code is not 0 */
function engines(...args: readonly string[]): Promise<string> {
  const program = ['--conditions=@marquee/source', join(import.meta.dirname, 'cli.ts'), ...args];
  const withoutDocker = { REDIS_URL: '', DOCKER_HOST: 'unix:///nowhere' };
  const own = { ...portVariablesOf(ports), MARQUEE_ENGINES_DIR: folder, MARQUEE_PREFIX: prefix };
  return runCommand(process.execPath, program, { env: { ...withoutDocker, ...own } });
}

const pid = () => findIn(join(folder, 'redis'));

describe('npm run engines, without Docker', () => {
  it('up starts what has no URL, by a process of this machine', async () => {
    await engines('up');
    const sources = Object.values(readRecord(folder)).map(({ name, source }) => `${name}: ${source}`);
    expect(sources).toEqual(['kafka: environment', 'mongodb: environment', 'redis: native']);
    expect(pid()).toBeGreaterThan(0);
  });

  it('status finds all of them healthy', async () => {
    const rows = (await engines('status')).split('\n').filter((row) => row.endsWith('healthy'));
    expect(rows).toHaveLength(3);
  });

  it('a second up starts nothing', async () => {
    const before = pid();
    expect(await engines('up')).not.toContain('is up at');
    expect(pid()).toBe(before);
  });

  it('data outlive down and up', async () => {
    await withRedis(ports.redis, (redis) => redis.set('kept', 'yes'));
    await engines('down');
    expect(pid()).toBeUndefined();
    await engines('up');
    expect(await withRedis(ports.redis, (redis) => redis.get('kept'))).toBe('yes');
  });

  it('down --wipe leaves nothing of it, and status says so', async () => {
    await engines('down', '--wipe');
    expect(pid()).toBeUndefined();
    expect(existsSync(join(folder, 'redis'))).toBe(false);
    await expect(engines('status')).rejects.toThrow(CommandFailed);
  });
});
