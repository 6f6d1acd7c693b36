import { describe, expect, it } from 'vitest';
import { inShort } from './reasons-in-short.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const scored = { weight: 20, value: 10_000 };

describe('reasons in short', () => {
  it('are the three features that give most, with the strongest of what was found', () =>
    expect(
      inShort({
        features: [
          { feature: 'audience', ...scored, share: 3, found: ['adult'], missed: [] },
          { feature: 'rights', ...scored, share: 30 },
          {
            feature: 'genres',
            ...scored,
            share: 20,
            found: [
              { slug: 'drama', worth: 1 },
              { slug: 'thriller', worth: 5 },
            ],
            missed: [],
          },
          { feature: 'stage', ...scored, share: 5, wanted: ['completed'], found: 'completed' },
          { feature: 'budget', ...scored, share: 0, wanted: { loUsd: 1, hiUsd: 2 }, foundUsd: null },
        ],
      }).features,
    ).toEqual([
      { feature: 'rights', share: 30, found: [] },
      { feature: 'genres', share: 20, found: ['thriller', 'drama'] },
      { feature: 'stage', share: 5, found: ['completed'] },
    ]));

  it('name at most six free cells', () =>
    expect(
      inShort({
        features: [],
        rights: {
          coverage: 10_000,
          wantedDays: 1,
          free: numbers(9).map(() => ({ territory: 'KR', medium: 'svod', days: 1, until: '2030-01-01' })),
          notFree: [],
        },
      }).free,
    ).toEqual(numbers(6).map(() => ({ territory: 'KR', medium: 'svod', until: '2030-01-01' }))));
});
