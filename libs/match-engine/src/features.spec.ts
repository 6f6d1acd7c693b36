import { describe, expect, it } from 'vitest';
import { listing, profile } from './builders.ts';
import { explainPair } from './explain.ts';
import type { Listing } from './listing.ts';
import type { Wishes } from './profile.ts';
import type { Rules } from './rules.ts';

/** The value of the only feature that the wishes ask for. */
const valueOf = (wishes: Wishes, offered: Partial<Listing> = {}, rules: Rules = {}) => {
  const explained = explainPair(profile({ minScore: 0, wishes }), listing(offered), rules);
  if (!explained.fits) throw new Error(`fails at ${explained.failed.gate}`);
  expect(explained.features).toHaveLength(1);
  return explained.features[0]?.value;
};

describe('genres', () => {
  const genres = { thriller: 5, drama: 3, comedy: 1 }; // full marks: 5 + 3
  it('count by their weight', () => expect(valueOf({ genres }, { genres: ['drama'] })).toBe(3750));
  it('are full with the two largest', () =>
    expect(valueOf({ genres }, { genres: ['drama', 'thriller'] })).toBe(10_000));
  it('are never more than full', () =>
    expect(valueOf({ genres }, { genres: ['comedy', 'drama', 'thriller'] })).toBe(10_000));
  it('count once each', () => expect(valueOf({ genres }, { genres: ['comedy', 'comedy'] })).toBe(1250));
  it('are nothing where none is found', () => expect(valueOf({ genres }, { genres: ['war'] })).toBe(0));
  it('floor', () => expect(valueOf({ genres: { a: 1, b: 1, c: 1 } }, { genres: ['a'] })).toBe(5000));
  it('do not count rarity', () =>
    expect(valueOf({ genres }, { genres: ['drama'] }, { rarity: { genres: { drama: 100 } } })).toBe(3750));
  it('may be called like what every object has', () =>
    expect(valueOf({ genres }, { genres: ['constructor'] })).toBe(0));
});

describe('themes', () => {
  const themes = { heist: 2, 'time-travel': 3, sisters: 1, war: 1 };
  const rules: Rules = { rarity: { themes: { heist: 10, sisters: 4 } } }; // worth 20, 3, 4, 1; full marks 27
  it('count by weight times rarity', () =>
    expect(valueOf({ themes }, { themes: ['heist'] }, rules)).toBe(7407));
  it('have rarity 1 where none is known', () =>
    expect(valueOf({ themes }, { themes: ['time-travel', 'war'] }, rules)).toBe(1481));
  it('are full with the three largest', () =>
    expect(valueOf({ themes }, { themes: ['heist', 'sisters', 'time-travel'] }, rules)).toBe(10_000));
  it('do not inherit rarity from what every object has', () =>
    expect(valueOf({ themes: { constructor: 2, heist: 2 } }, { themes: ['constructor'] }, rules)).toBe(909));
});

describe('comparables', () => {
  const offered = {
    genres: ['thriller'],
    themes: ['heist'],
    people: ['a-b'],
    origin: ['HK'],
    comparables: ['tt9'],
  };
  const title = { genres: ['thriller'], themes: [], people: ['a-b', 'c-d'], origin: ['FR'] };
  // both: thriller, a-b; either: these and heist, c-d, HK, FR: 2 of 6
  it('are alike by the values that both carry', () =>
    expect(
      valueOf({ comparables: ['tt1'] }, offered, {
        titles: { tt1: { ...title, genres: ['x'], people: [] } },
      }),
    ).toBe(0));
  it('count four times their likeness', () =>
    expect(
      valueOf(
        { comparables: ['tt1'] },
        { ...offered, themes: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
        { titles: { tt1: title } },
      ),
    ).toBe(
      4 * 1666, // 2 of 12
    ));
  it('are never more than full', () =>
    expect(valueOf({ comparables: ['tt1'] }, offered, { titles: { tt1: title } })).toBe(10_000)); // 4 * 3333
  it('weigh values by their rarity, trait by trait', () =>
    expect(
      valueOf({ comparables: ['tt1'] }, offered, {
        titles: { tt1: title },
        rarity: { origin: { HK: 10, FR: 10, thriller: 50 }, genres: { thriller: 2 } },
      }),
    ).toBe(4 * 1200)); // 3 of 2 + 1 + 1 + 1 + 10 + 10 = 25
  it('take a value for the same in one trait only', () =>
    expect(
      valueOf(
        { comparables: ['tt1'] },
        { ...offered, themes: ['noir'] },
        { titles: { tt1: { genres: ['noir'] } } },
      ),
    ).toBe(0));
  it('are not alike where neither carries anything', () =>
    expect(
      valueOf(
        { comparables: ['tt1'] },
        { genres: [], themes: [], people: [], origin: [] },
        { titles: { tt1: {} } },
      ),
    ).toBe(0));
  it('count fully where the title is unknown and the listing names it', () =>
    expect(valueOf({ comparables: ['tt9'] }, offered)).toBe(10_000));
  it('count nothing where the title is unknown and the listing does not name it', () =>
    expect(valueOf({ comparables: ['constructor'] }, offered)).toBe(0));
  it('go by what is known of a title even where the listing names it', () =>
    expect(valueOf({ comparables: ['tt9'] }, offered, { titles: { tt9: { origin: ['FR'] } } })).toBe(0));
  it('take the mean of all where they are fewer than three', () =>
    expect(
      valueOf({ comparables: ['tt1', 'tt2', 'tt2'] }, offered, {
        titles: { tt1: { origin: ['HK'], themes: ['a', 'b', 'c', 'd'] } },
      }),
    ).toBe(
      4 * 625, // one of 8 and none: (1250 + 0) / 2
    ));
  it('take the mean of the three largest', () =>
    expect(
      valueOf({ comparables: ['tt1', 'tt2', 'tt3', 'tt4'] }, offered, {
        titles: { tt1: { origin: ['HK'], themes: ['a', 'b', 'c', 'd'] } },
      }),
    ).toBe(
      4 * 416, // 1250 / 3
    ));
});

describe('the budget', () => {
  const budget = { loUsd: 1_000, hiUsd: 3_000 };
  it.each([
    [1_000, 10_000],
    [3_000, 10_000],
    [999, 9_980],
    [500, 0],
    [501, 20],
    [0, 0],
    [3_001, 9_996], // 29990000 / 3000 = 9996.67
    [5_999, 3],
    [6_000, 0],
    [9_000, 0],
    [undefined, 5_000],
  ])('of %s is worth %d', (budgetUsd, expected) => expect(valueOf({ budget }, { budgetUsd })).toBe(expected));
  it('is exact where 10000 times an amount passes 2^53: just short of a whole number, and on it', () => {
    const budget = { loUsd: 999_999_999_999, hiUsd: 1_000_000_000_000 };
    expect(valueOf({ budget: { loUsd: 10 ** 12, hiUsd: 10 ** 12 } }, { budgetUsd: 999_949_999_999 })).toBe(
      9_998,
    );
    expect(valueOf({ budget: { loUsd: 10 ** 12, hiUsd: 10 ** 12 } }, { budgetUsd: 999_950_000_000 })).toBe(
      9_999,
    );
    expect(valueOf({ budget }, { budgetUsd: 999_999_999_998 })).toBe(9_999);
  });
  it('has no low end at 0', () =>
    expect(valueOf({ budget: { loUsd: 0, hiUsd: 1 } }, { budgetUsd: 0 })).toBe(10_000));
});

describe('the stage', () => {
  it.each([
    ['completed', 10_000],
    ['production', 5_000],
    ['released', 5_000],
    ['financing', 0],
  ] as const)('where %s is preferred, on a completed project', (stage, expected) =>
    expect(valueOf({ stages: [stage] })).toBe(expected),
  );
  it('has no neighbour beyond either end', () =>
    expect(valueOf({ stages: ['released'] }, { stage: 'concept' })).toBe(0));
  it('takes the best of several', () => expect(valueOf({ stages: ['released', 'completed'] })).toBe(10_000));
});

describe('the audience', () => {
  it('is there', () => expect(valueOf({ audiences: ['kids', 'adult'] })).toBe(10_000));
  it('is not there', () => expect(valueOf({ audiences: ['kids'] })).toBe(0));
});
