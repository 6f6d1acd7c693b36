import { describe, expect, it } from 'vitest';
import { workedExample } from '../../../libs/match-engine/src/builders.ts';
import { assertRight } from './arena.ts';
import { listingAt } from './listings.ts';
import { profileAt } from './profiles.ts';

describe('a contestant of the match benchmark', () => {
  const [first, second] = [
    { profileId: 'a', score: 81.8 },
    { profileId: 'b', score: 50 },
  ];
  const asked = { listing: workedExample.listing, fits: 2, best: [first, second] };
  it.each([
    ['short', [first], 'place 2'],
    ['long', [first, second, { profileId: 'c', score: 50 }], 'place 3'],
    ['in another order', [second, first], 'place 1'],
    ['off by a tenth', [first, { profileId: 'b', score: 50.1 }], 'place 2'],
  ])('is not timed where an answer is %s', (_, answer, place) => {
    expect(() => assertRight('It', asked, answer)).toThrow(place);
  });
  it('is timed where all answers are right', () => {
    expect(() => assertRight('It', asked, [{ ...first }, { ...second }])).not.toThrow();
  });
});

describe('the workload of the match benchmark', () => {
  const made = (seed: string) => [0, 1, 2, 3].flatMap((i) => [profileAt(seed, i, 0), listingAt(seed, i)]);
  it('is the same for the same seed, and another for another', () => {
    expect(made('marquee')).toEqual(made('marquee'));
    expect(made('another')).not.toEqual(made('marquee'));
  });
});
