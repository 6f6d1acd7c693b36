import { describe, expect, it } from 'vitest';
import { matchOf, topOf } from './best-matches.ts';
import { brief, suggestion, workId } from '../../testing/builders.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('the matches shown', () => {
  it('are the best 20, best first', () => {
    const best = numbers(60).map((of) => matchOf(suggestion(of, { score: 100 - of })));
    expect(topOf(best)).toEqual(best.slice(0, 20));
  });

  it('name a work once, under the brief that it fits best', () => {
    const same = { workId: workId(1) };
    const best = [
      suggestion(2, { ...same, score: 80, profileId: brief(2) }),
      suggestion(1, { ...same, score: 60 }),
    ].map(matchOf);
    expect(topOf(best)).toMatchObject([{ score: 80, profileId: brief(2) }]);
  });
});
