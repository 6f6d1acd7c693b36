import { describe, expect, it } from 'vitest';
import { countsOf, oneCheck, sum } from './counts.ts';
import type { Outcome } from './outcome.ts';

const outcome = (state: Outcome['state']): Outcome => ({ file: 'a.spec.ts', name: 'a test', state, ms: 1 });

describe('the closing line of npm test', () => {
  it('counts the tests of a run by what became of them', () =>
    expect(
      countsOf([outcome('passed'), outcome('passed'), outcome('failed'), outcome('skipped')], false),
    ).toEqual({ passed: 2, failed: 1 }));

  it('never hides a run that failed, whatever its outcomes say', () => {
    expect(countsOf([], false)).toEqual({ passed: 0, failed: 1 });
    expect(countsOf([outcome('passed')], false)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a static check as one', () =>
    expect(sum([oneCheck(true), oneCheck(false), oneCheck(true)])).toEqual({ passed: 2, failed: 1 }));
});
