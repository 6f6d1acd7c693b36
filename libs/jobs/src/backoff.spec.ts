import { describe, expect, it } from 'vitest';
import { defaultBackoff, delayAfter } from './backoff.ts';

describe('the wait after a run that failed', () => {
  it('doubles with each', () =>
    expect([1, 2, 3, 4].map((attempt) => delayAfter(attempt, defaultBackoff))).toEqual([
      1_000, 2_000, 4_000, 8_000,
    ]));

  it('has a bound', () => expect(delayAfter(9, { firstMs: 10, capMs: 100 })).toBe(100));
});
