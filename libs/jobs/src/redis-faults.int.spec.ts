import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { Redis } from 'ioredis';
import {
  startEngines,
  type StartedEngine,
  type StartedEngines,
} from '../../../tools/engines/start-engines.ts';
import { Bench, until } from './jobs-under-test.fixture.ts';

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `word ${String(index).padStart(4, '0')}`);

/** A Redis of its own: these specs do to it what others could not bear. */
describe('with a Redis in trouble', () => {
  let dataDir: string;
  let engines: StartedEngines;
  let engine: StartedEngine;
  let redis: Redis;
  let bench: Bench;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'marquee-redis-'));
    engines = await startEngines({ dataDir, ports: 'free', only: ['redis'] });
    if (!engines.engines.redis) throw new Error('there is no Redis');
    engine = engines.engines.redis;
    redis = new Redis(engine.url).on('error', () => undefined);
    bench = await Bench.open(engine.url);
  }, 600_000);

  afterEach(async () => {
    await bench.stopJobs();
    redis.disconnect();
    await bench.close();
    await engines.stop();
    await rm(dataDir, { recursive: true, force: true });
  }, 600_000);

  it('R14 that is emptied in the middle, every job is done once', async () => {
    const jobs = await bench.jobs();
    bench.write(jobs);
    await bench.want(jobs, ...words(400));
    await until(async () => (await bench.effects()).length > 100);
    await redis.flushall();
    await until(async () => (await bench.effects()).length >= 400, 30_000);
    expect(await bench.effects()).toEqual(words(400));
  }, 600_000);

  it('R14 that crashes and comes back, every job is done once, also those wanted meanwhile', async () => {
    const jobs = await bench.jobs();
    bench.write(jobs);
    await bench.want(jobs, ...words(300));
    await engine.stop('SIGKILL');
    await until(() => !jobs.gate.state().ready);
    expect(jobs.gate.state().reasons).toMatchObject([{ code: 'redis-away' }]);
    await bench.want(jobs, 'wanted meanwhile');
    await engine.start();
    await until(() => jobs.gate.state().open);
    await until(async () => (await bench.effects()).length >= 301, 30_000);
    expect(await bench.effects()).toEqual(['wanted meanwhile', ...words(300)].sort());
  }, 600_000);

  it('that is away at the start, jobs are wanted, and done when it comes', async () => {
    await engine.stop();
    const jobs = await bench.jobs();
    bench.write(jobs);
    await bench.want(jobs, 'hello');
    await engine.start();
    await until(async () => (await bench.effects()).length > 0, 30_000);
  }, 600_000);

  it('that is away at the end, a stop does not wait for it', async () => {
    const jobs = await bench.jobs();
    bench.write(jobs);
    await engine.stop();
    await until(() => !jobs.gate.state().ready);
    const startedAt = Date.now();
    await jobs.stop({ withinMs: 1_000 });
    expect(Date.now() - startedAt).toBeLessThan(3_000);
  }, 600_000);

  it('that is away at the end, a process that has stopped its jobs ends by itself', async () => {
    const script = fileURLToPath(new URL('./stopped-worker.fixture.ts', import.meta.url));
    const worker = spawn(
      process.execPath,
      ['--conditions=@marquee/source', script, bench.prefix, engine.url],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    try {
      await once(worker.stdout, 'data');
      await engine.stop();
      expect(await once(worker, 'exit', { signal: AbortSignal.timeout(30_000) })).toEqual([0, null]);
    } finally {
      worker.kill('SIGKILL');
    }
  }, 600_000);

  it('R15 that evicts, the gate is closed, not ready, and says why', async () => {
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    const jobs = await bench.jobs();
    const { open, ready, reasons } = jobs.gate.state();
    expect({ open, ready }).toEqual({ open: false, ready: false });
    expect(reasons.map(({ sentence }) => sentence)).toEqual([like.stringContaining('allkeys-lru')]);
  });

  it('R16 that is full, the gate is closed until there is room, and then all jobs are done', async () => {
    const jobs = await bench.jobs();
    bench.write(jobs);
    await redis.config('SET', 'maxmemory', '1mb');
    await until(() => !jobs.gate.state().open);
    expect(jobs.gate.state().reasons).toMatchObject([{ code: 'redis-refuses-writes' }]);
    await bench.want(jobs, ...words(50));
    await redis.config('SET', 'maxmemory', '0');
    await until(() => jobs.gate.state().open);
    await until(async () => (await bench.effects()).length >= 50, 30_000);
    expect(await bench.effects()).toEqual(words(50));
  }, 600_000);
});
