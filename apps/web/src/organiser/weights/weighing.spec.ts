import { describe, expect, it } from 'vitest';
import { isSame, shareOf, type Weighing } from './weighing.ts';

const weights = { rights: 30, genres: 20, themes: 20, comparables: 20, budget: 10, stage: 0, audience: 0 };
const weighing: Weighing = { weights, cap: 500 };

describe('weights', () => {
  it('are shares of their sum', () => expect(shareOf(weights, 'rights')).toBe(0.3));

  it('that are all none share nothing', () => {
    const none = { rights: 0, genres: 0, themes: 0, comparables: 0, budget: 0, stage: 0, audience: 0 };
    expect(shareOf(none, 'rights')).toBe(0);
  });

  it('are the same where each is, and the cap', () =>
    expect([isSame(weighing, { ...weighing }), isSame(weighing, { ...weighing, cap: 100 })]).toEqual([
      true,
      false,
    ]));
});
