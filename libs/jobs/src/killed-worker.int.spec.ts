import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Bench, until } from './jobs-under-test.fixture.ts';
import { maxAttempts } from './ledger.ts';

describe('a job whose worker is killed', () => {
  let bench: Bench;
  const workers: ChildProcess[] = [];
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
    await bench.close();
  });

  /** Resolves with what the worker says when it has begun to process. */
  async function startWorker(finishing: number): Promise<{ said: string; kill: () => Promise<void> }> {
    const script = fileURLToPath(new URL('./killed-worker.fixture.ts', import.meta.url));
    const args = ['--conditions=@marquee/source', script, bench.prefix, String(finishing)];
    const worker = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    workers.push(worker);
    const [said] = (await once(worker.stdout, 'data')) as [Buffer];
    const kill = async () => {
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    };
    return { said: String(said).trim(), kill };
  }

  it('R02 is done all the same after five kills in a row', async () => {
    const [rowId] = await bench.want(await bench.jobs(), 'hello');
    for (let kills = 1; kills <= 5; kills += 1) {
      const worker = await startWorker(6);
      expect(worker.said).toBe(`attempt ${kills}`);
      await worker.kill();
    }
    await startWorker(6);
    await until(async () => (await bench.row(rowId)).state === 'done');
    expect(await bench.effects()).toEqual(['hello']);
  });

  it('is failed, kept and said to have been killed when no attempt is left', async () => {
    const jobs = await bench.jobs();
    const [rowId] = await bench.want(jobs, 'hello');
    await bench.mongo.collection('job_ledger').updateOne({}, { $set: { attempts: maxAttempts } });
    bench.write(jobs);
    await until(async () => (await bench.row(rowId)).state === 'failed');
    expect((await bench.row(rowId)).error?.code).toBe('run-never-ended');
  });
});
