import { describe, expect, it } from '@jest/globals';
import type { TopMatch } from '@marquee/contracts';
import { inShort, matchOf, topOf, withMatch } from './best-matches.ts';
import { brief, suggestion, workId } from '../../testing/builders.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const scored = { weight: 20, value: 10_000 };

describe('the matches shown', () => {
  it('are the best 20, best first', () => {
    const best = numbers(70).reduce<TopMatch[]>(
      (list, of) => withMatch(list, matchOf(suggestion(of, { score: of }))),
      [],
    );
    expect(topOf(best).map(({ score }) => score)).toEqual(numbers(70).reverse().slice(0, 20));
  });

  it('name a work once, under the brief that it fits best', () => {
    const same = { workId: workId(1) };
    const best = [
      suggestion(1, { ...same, score: 60 }),
      suggestion(2, { ...same, score: 80, profileId: brief(2) }),
    ]
      .map(matchOf)
      .reduce<TopMatch[]>(withMatch, []);
    expect(topOf(best)).toMatchObject([{ score: 80, profileId: brief(2) }]);
  });
});

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
