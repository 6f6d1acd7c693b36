import { describe, expect, it } from 'vitest';
import { answeredShare, medianOf, middleOf } from './trust-facts.ts';

describe('the answered share', () => {
  it.each([
    [{ answered: 4, expired: 0 }, null],
    [{ answered: 0, expired: 5 }, 0],
    [{ answered: 3, expired: 2 }, 0.6],
    [{ answered: 5, expired: 0 }, 1],
  ])('of %j is %j', (counts, share) => expect(answeredShare(counts)).toBe(share));
});

describe('the median time to answer', () => {
  it('is not said of four answers', () => expect(middleOf(4)).toBeNull());

  it.each([
    [[1, 2, 3, 4, 100], 3],
    [[1, 2, 3, 4, 5, 6], 4],
    [[5, 5, 5, 7, 9, 9, 9, 9], 8],
  ])('of %j is %i', (times, median) => {
    const { skip = 0, take = 0 } = middleOf(times.length) ?? {};
    expect(medianOf(times.slice(skip, skip + take))).toBe(median);
  });
});
