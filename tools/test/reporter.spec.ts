import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, outcomesIn } from './outcome.ts';

const folder = join(import.meta.dirname, 'failing');
let outcomes: readonly Outcome[];
let made: string;

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'marquee-reporter-'));
  outcomes = await runOf(join(made, 'report.json'));
});
afterAll(() => rm(made, { recursive: true, force: true }));

/** What a run of `failing/` leaves, which ends with an exit code of its own. */
async function runOf(report: string): Promise<Outcome[]> {
  const program = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');
  const args = [program, 'run', `--root=${folder}`, `--outputFile=${report}`, '--maxWorkers=1'];
  const code = await new Promise((resolve) =>
    execFile(process.execPath, args, (error) => resolve(error?.code)),
  );
  expect(code).toBe(1);
  return outcomesIn(await readFile(report, 'utf8'));
}

const of = (file: string) => outcomes.filter((outcome) => outcome.file === `${file}.fixture.ts`);

describe('what a run leaves of its tests', () => {
  it('tells those that passed, failed and were skipped', () =>
    expect(of('assertion').map(({ name, state }) => [name, state])).toEqual([
      ['sums > are right', 'passed'],
      ['sums > are wrong', 'failed'],
      ['sums > are not for today', 'skipped'],
    ]));

  it('says what was expected, what came and where', () => {
    const why = of('assertion')[1]?.why;
    expect(why).toContain('at assertion.fixture.ts:5');
    expect(why).toContain('-   "sum": 3');
    expect(why).toContain('+   "sum": 2');
  });

  it('fails the tests that a failed hook did not let run, and no others', () => {
    expect(of('before-all').map(({ state }) => state)).toEqual(['failed', 'skipped']);
    expect(of('before-all')[0]?.why).toContain('no engine answers');
  });

  it('counts a hook that failed after its tests', () =>
    expect(of('after-all').map(({ state }) => state)).toEqual(['passed', 'failed']));

  it('counts a file that cannot be loaded', () => {
    expect(of('not-loaded').map(({ state }) => state)).toEqual(['failed']);
    expect(of('not-loaded')[0]?.why).toContain('a setting is missing');
  });

  it('counts an error outside of tests', () =>
    expect(of('outside').map(({ name, state }) => [name, state])).toEqual([
      ['leaves something behind', 'passed'],
      ['an error outside of tests', 'failed'],
    ]));
});
