import { describe, expect, it } from 'vitest';
import { listing, profile, workedExample } from './builders.ts';
import { explainPair } from './explain.ts';
import type { Profile, Wishes } from './profile.ts';
import type { Feature, Rules } from './rules.ts';
import { scorePair } from './score.ts';

describe('the worked example', () => {
  const { profile: wanting, listing: offered } = workedExample;
  it('scores 81.8', () => expect(scorePair(wanting, offered)).toBe(81.8));
  it('has the values that were worked out by hand', () => {
    const explained = explainPair(wanting, offered);
    expect(explained.fits && explained.features.map(({ feature, value }) => [feature, value])).toEqual([
      ['rights', 5000],
      ['genres', 10_000],
      ['themes', 10_000],
      ['comparables', 10_000],
      ['budget', 10_000],
      ['stage', 10_000],
      ['audience', 0],
    ]);
  });
});

describe('the score', () => {
  const half = { wishes: { genres: { thriller: 1, drama: 1 } } }; // 5000
  const scoreOf = (parts: Partial<Profile>, rules: Rules = {}) => scorePair(profile(parts), listing(), rules);
  it('is 50 where nothing is asked', () => expect(scoreOf({})).toBe(50));
  it('is 50 where empty lists and objects are all there is', () =>
    expect(
      scoreOf({
        gates: { rights: {} },
        wishes: { genres: {}, themes: {}, comparables: [], stages: [], audiences: [] },
      }),
    ).toBe(50));
  it('is 50 where all weights are 0', () =>
    expect(scoreOf({ wishes: { genres: { war: 1 } }, weights: { genres: 0 } })).toBe(50));
  it.each<[Feature, Wishes, number]>([
    ['genres', { genres: { thriller: 1 } }, 20],
    ['themes', { themes: { 'time-travel': 1 } }, 20],
    ['budget', { budget: { loUsd: 1, hiUsd: 3_000_000 } }, 10],
    ['stage', { stages: ['completed'] }, 5],
  ])('weighs %s by default against an audience that is not there', (_, wishes, weight) =>
    expect(scoreOf({ minScore: 0, wishes: { ...wishes, audiences: ['kids'] } })).toBe(
      Math.round((1000 * weight) / (weight + 5)) / 10,
    ),
  );
  it("takes the edition's weights, and the profile's before them", () => {
    const wishes: Wishes = { genres: { thriller: 1 }, audiences: ['kids'] };
    expect(scoreOf({ wishes }, { weights: { audience: 60 } })).toBeUndefined(); // 25
    expect(scoreOf({ wishes, minScore: 25 }, { weights: { audience: 60 } })).toBe(25);
    expect(scoreOf({ wishes, weights: { audience: 20 } }, { weights: { audience: 60 } })).toBe(50);
    expect(scoreOf({ wishes, weights: { audience: 0 } }, { weights: { audience: 60 } })).toBe(100);
  });
  it('rounds half up to one decimal', () => {
    // weights 1 and 7: 1/8 = 12.5; 1 and 2: 33.33; 2 and 1: 66.67; 1 and 15: 6.25
    const wishes: Wishes = { genres: { thriller: 1 }, audiences: ['kids'] };
    const weighed = (genres: number, audience: number) =>
      scoreOf({ minScore: 0, wishes, weights: { genres, audience } });
    expect([weighed(1, 7), weighed(1, 2), weighed(2, 1), weighed(1, 15)]).toEqual([12.5, 33.3, 66.7, 6.3]);
  });
  it('must reach minScore, 30 where none is given', () => {
    expect(scoreOf({ ...half, minScore: 50 })).toBe(50);
    expect(scoreOf({ ...half, minScore: 50.1 })).toBeUndefined();
    expect(scoreOf({ wishes: { genres: { thriller: 2, drama: 5 } } })).toBeUndefined(); // 28.6
    expect(scoreOf({ wishes: { genres: { thriller: 3, drama: 5 } } })).toBe(37.5);
  });
});
