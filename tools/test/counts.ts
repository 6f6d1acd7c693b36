import type { Outcome } from './outcome.ts';

/** What a step came to; a static check counts as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export const oneCheck = (ok: boolean): Counts => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

export const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });

/** The tests of a run. One that failed for a reason that its outcomes do not tell counts as a failure, too. */
export function countsOf(outcomes: readonly Outcome[], ok: boolean): Counts {
  const count = (wanted: Outcome['state']) => outcomes.filter(({ state }) => state === wanted).length;
  const failed = count('failed');
  return { passed: count('passed'), failed: ok ? failed : Math.max(failed, 1) };
}
