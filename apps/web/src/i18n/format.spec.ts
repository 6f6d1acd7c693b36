import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatsOf } from './format.ts';

describe('instants', () => {
  beforeEach(() => vi.stubEnv('TZ', 'Europe/London'));
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['2026-01-05T10:00:00Z', '5 Jan 2026, 10:00 (GMT)'],
    ['2026-07-05T10:00:00Z', '5 Jul 2026, 11:00 (BST)'],
  ])('are told with the zone as it is called then: %s', (instant, told) => {
    expect(formatsOf('en').zonedInstant(instant)).toBe(told);
  });
});
