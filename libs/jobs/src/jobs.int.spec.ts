import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Metrics, currentTrace, inTrace } from '@marquee/telemetry';
import { Bench, quick, sayWord, until } from './jobs-under-test.fixture.ts';
import { jobLedger, jobLedgerKept, maxAttempts } from './ledger.ts';

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `word ${String(index).padStart(4, '0')}`);

describe('jobs', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  it('have their effect once each', async () => {
    const jobs = await bench.jobs();
    bench.write(jobs);
    await bench.want(jobs, ...words(100));
    await until(async () => (await bench.effects()).length >= 100);
    expect(await bench.effects()).toEqual(words(100));
  });

  it('have one effect where two runs of one job meet', async () => {
    const jobs = await bench.jobs();
    const other = await bench.jobs();
    bench.write(jobs);
    bench.write(other);
    await bench.want(jobs, ...words(50));
    await bench.forgetAll();
    await until(async () => (await bench.states()).every((state) => state === 'done'));
    expect(await bench.effects()).toEqual(words(50));
  });

  it('are not wanted by a transaction that is rolled back', async () => {
    const jobs = await bench.jobs();
    const change = bench.mongo.transaction(async (tx) => {
      await jobs.want(tx, sayWord, { word: 'never' });
      throw new Error('no');
    });
    await expect(change).rejects.toThrow('no');
    expect(await bench.states()).toEqual([]);
  });

  it('are refused where the payload is not what the queue says', async () => {
    const jobs = await bench.jobs();
    const change = bench.mongo.transaction((tx) =>
      jobs.want(tx, sayWord, JSON.parse('{"word": 1}') as { word: string }),
    );
    await expect(change).rejects.toThrow();
  });

  it('run in the trace that wanted them', async () => {
    const jobs = await bench.jobs();
    const traces: (string | undefined)[] = [];
    jobs.process(sayWord, async () => void traces.push(currentTrace()?.traceId), { concurrency: 1 });
    const traceId = 'a'.repeat(32);
    await inTrace(`00-${traceId}-${'b'.repeat(16)}-01`, () => bench.want(jobs, 'hello'));
    await until(() => traces.length > 0);
    expect(traces).toEqual([traceId]);
  });

  it('that fail are tried ten times, kept with their error, and done when retried', async () => {
    const jobs = await bench.jobs();
    let broken = true;
    const attempts: number[] = [];
    jobs.process(
      sayWord,
      async (_, { attempt }) => {
        attempts.push(attempt);
        if (broken) throw new RangeError('out of words');
      },
      { concurrency: 1 },
    );
    const [rowId] = await bench.want(jobs, 'hello');
    await until(async () => (await jobs.failed({ limit: 10 })).length > 0);
    expect(attempts).toEqual(Array.from({ length: maxAttempts }, (_, index) => index + 1));
    const [failed] = await jobs.failed({ limit: 10 });
    expect(failed).toMatchObject({
      _id: rowId,
      attempts: 10,
      error: { code: 'RangeError', message: 'out of words' },
    });

    broken = false;
    await jobs.retry(failed?._id ?? '');
    await until(async () => (await bench.row(rowId)).state === 'done');
    await expect(jobs.retry(failed?._id ?? '')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that are done are forgotten after some days; those that wait or have failed are kept', async () => {
    const jobs = await bench.jobs();
    const kept = async () => {
      const indexes = await bench.mongo.collection(jobLedger.name).indexes();
      return indexes.filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined);
    };
    const daySeconds = 24 * 3_600;
    const byEnd = { key: { doneAt: 1 }, expireAfterSeconds: 7 * daySeconds };
    expect(await kept()).toMatchObject([byEnd]);
    // as at a start with JOB_LEDGER_DONE_DAYS=3
    await bench.mongo.ensure([jobLedgerKept(3)]);
    expect(await kept()).toMatchObject([{ ...byEnd, expireAfterSeconds: 3 * daySeconds }]);

    jobs.process(
      sayWord,
      ({ word }) => (word === 'good' ? Promise.resolve() : Promise.reject(new Error('out of words'))),
      { concurrency: 1 },
    );
    const [good, bad] = await bench.want(jobs, 'good', 'bad');
    expect(await bench.row(bad)).not.toHaveProperty('doneAt');
    await until(async () => (await bench.row(bad)).state === 'failed');
    await until(async () => (await bench.row(good)).state === 'done');
    expect(await bench.row(bad)).not.toHaveProperty('doneAt');
    expect((await bench.row(good)).doneAt?.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('that Redis has forgotten are found by the sweep', async () => {
    const jobs = await bench.jobs();
    await bench.want(jobs, ...words(20));
    await bench.forgetAll();
    bench.write(jobs);
    await until(async () => (await bench.effects()).length >= 20);
    expect(await bench.effects()).toEqual(words(20));
  });

  it('may use transactions of their own, the last of which happens once', async () => {
    const jobs = await bench.jobs();
    jobs.processAtLeastOnce(
      sayWord,
      async ({ word }, { done }) =>
        bench.mongo.transaction(async (tx) => {
          await done(tx);
          await bench.mongo.collection('effects').insertOne({ word }, { session: tx.session });
        }),
      { concurrency: 2 },
    );
    await bench.want(jobs, ...words(20));
    await until(async () => (await bench.states()).every((state) => state === 'done'));
    expect(await bench.effects()).toEqual(words(20));
  });

  it('in hand are finished by a stop, and none is begun after it', async () => {
    const jobs = await bench.jobs();
    let begun = 0;
    let ended = 0;
    jobs.process(
      sayWord,
      async () => {
        begun += 1;
        await sleep(500);
        ended += 1;
      },
      { concurrency: 2 },
    );
    await bench.want(jobs, ...words(10));
    await until(() => begun >= 2);
    expect(await jobs.stop({ withinMs: 5_000 })).toBe(true);
    expect({ begun, ended }).toEqual({ begun: 2, ended: 2 });
  });

  it('that do not end in the time given do not hold up a stop', async () => {
    const jobs = await bench.jobs();
    let begun = 0;
    const given = new AbortController();
    jobs.process(
      sayWord,
      async () => {
        begun += 1;
        await sleep(20_000, undefined, { signal: given.signal });
      },
      { concurrency: 1 },
    );
    await bench.want(jobs, 'hello');
    await until(() => begun > 0);
    expect(await jobs.stop({ withinMs: 200 })).toBe(false);
    given.abort();
  });

  it('are counted', async () => {
    const metrics = new Metrics('jobs-spec');
    const jobs = await bench.jobs({ metrics });
    bench.write(jobs);
    await bench.want(jobs, ...words(3));
    const done = `jobs_total{queue="${sayWord.name}",outcome="done",service="jobs-spec"} 3`;
    await until(async () => (await metrics.registry.metrics()).includes(done));
    expect(await metrics.registry.metrics()).toContain('ledger_pending');
  });
});

describe('the gate', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  it('closes when a queue is over its limit, tells its subscribers, and opens at half', async () => {
    const jobs = await bench.jobs({ limits: { [sayWord.name]: 10 }, timing: quick });
    const told: boolean[] = [];
    jobs.gate.onChange(({ open }) => told.push(open));
    expect(jobs.gate.state()).toMatchObject({ open: true, ready: true });
    await bench.want(jobs, ...words(11));
    await until(() => !jobs.gate.state().open);
    expect(jobs.gate.state()).toMatchObject({
      ready: true,
      reasons: [{ code: 'queue-over-limit', depth: 11 }],
    });
    bench.write(jobs);
    await until(() => jobs.gate.state().open);
    expect(told).toEqual([false, true]);
  });
});
