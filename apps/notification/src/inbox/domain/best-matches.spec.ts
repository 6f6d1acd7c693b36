import { describe, expect, it } from '@jest/globals';
import type { TopMatch } from '@marquee/contracts';
import { matchOf, topOf, withMatch } from './best-matches.ts';
import { brief, suggestion, workId } from '../../testing/builders.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

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
