import { describe, expect, it } from 'vitest';
import { failureList, failuresOf } from './failures.ts';
import type { Outcome } from './outcome.ts';

const failed = (why: string): Outcome => ({
  ...{ file: 'apps/a.spec.ts', name: 'a listing > is published', why },
  state: 'failed',
  ms: 1,
});

describe('the list of failures at the end of npm test', () => {
  it('says nothing where nothing failed', () =>
    expect(failureList(failuresOf('unit', [{ ...failed(''), state: 'passed' }], true))).toBe(''));

  it('names step, spec file and test, and says why', () =>
    expect(failureList(failuresOf('unit', [failed('Error: expected 1 to be 2\nat apps/a.spec.ts:3')], false)))
      .toBe(`Failed:
- unit: apps/a.spec.ts: a listing > is published
    Error: expected 1 to be 2
    at apps/a.spec.ts:3`));

  it('names a step that failed as a whole, as a static check does, or a run that crashed', () => {
    expect(failureList(failuresOf('lint', [], false))).toContain('- lint\n    what it said stands above');
    expect(failuresOf('unit', [{ ...failed(''), state: 'passed' }], false)).toHaveLength(1);
  });

  it('tells six lines and 400 characters of a failure at most', () => {
    const lines = failureList(failuresOf('unit', [failed('a line\n'.repeat(9))], false)).split('\n');
    expect(lines.filter((line) => line === '    a line')).toHaveLength(6);
    const long = failureList(failuresOf('unit', [failed('x'.repeat(900))], false));
    expect(long.match(/x+/)?.[0]).toHaveLength(400);
  });
});
