import { describe, expect, it } from 'vitest';
import { avail, listing, profile, workedExample } from './builders.ts';
import { explainPair } from './explain.ts';
import type { Listing } from './listing.ts';
import type { Profile } from './profile.ts';

const failure = (asking: Partial<Profile>, offered: Partial<Listing> = {}, asOf?: string) => {
  const explained = explainPair(profile(asking), listing(offered), {}, asOf);
  return explained.fits ? undefined : explained.failed;
};

describe('why a pair fits', () => {
  it('is told in full for the worked example', () =>
    expect(explainPair(workedExample.profile, workedExample.listing)).toEqual({
      fits: true,
      score: 81.8,
      rights: {
        coverage: 5000,
        wantedDays: 731,
        free: [{ territory: 'KR', medium: 'svod', days: 731, until: '2030-01-01' }],
        notFree: [{ territory: 'JP', medium: 'svod' }],
      },
      // sum of weights 110; 90 points of 110, the half of the rights' 30 among them
      features: [
        { feature: 'rights', weight: 30, value: 5000, share: 13.6 },
        {
          feature: 'genres',
          weight: 20,
          value: 10_000,
          share: 18.2,
          found: [{ slug: 'thriller', worth: 5 }],
          missed: [],
        },
        {
          feature: 'themes',
          weight: 20,
          value: 10_000,
          share: 18.2,
          found: [{ slug: 'time-travel', worth: 3 }],
          missed: [],
        },
        {
          feature: 'comparables',
          weight: 20,
          value: 10_000,
          share: 18.2,
          found: [{ titleId: 'tt0109424', alike: 10_000 }],
          missed: [],
        },
        {
          feature: 'budget',
          weight: 10,
          value: 10_000,
          share: 9.1,
          wanted: { loUsd: 1_000_000, hiUsd: 3_000_000 },
          foundUsd: 3_000_000,
        },
        { feature: 'stage', weight: 5, value: 10_000, share: 4.5, wanted: ['completed'], found: 'completed' },
        { feature: 'audience', weight: 5, value: 0, share: 0, found: [], missed: ['youth'] },
      ],
    }));
  it('lists what was found and missed, the most worth first', () => {
    const wishes = { genres: { war: 1, thriller: 2, drama: 2, noir: 5 } };
    const explained = explainPair(profile({ wishes }), listing({ genres: ['thriller', 'noir'] }));
    expect(explained).toMatchObject({
      features: [
        {
          found: [
            { slug: 'noir', worth: 5 },
            { slug: 'thriller', worth: 2 },
          ],
          missed: [
            { slug: 'drama', worth: 2 },
            { slug: 'war', worth: 1 },
          ],
        },
      ],
    });
  });
  it('has no features and no rights where nothing is asked', () =>
    expect(explainPair(profile(), listing())).toEqual({ fits: true, score: 50, features: [] }));
});

describe('until when a cell is free', () => {
  const rightsOf = (asking: Partial<Profile>, offered: Partial<Listing>) => {
    const explained = explainPair(profile(asking), listing(offered));
    return explained.fits ? explained.rights?.free : undefined;
  };
  it('is open where it is free for ever', () =>
    expect(rightsOf({ gates: { rights: { territories: ['KR'] } } }, {})).toEqual([
      { territory: 'KR', days: 1 },
    ]));
  it('is the end of the run that counts, not of a shorter one', () =>
    expect(
      rightsOf(
        { minScore: 0, gates: { rights: { window: { from: '2027-01-01', until: '2028-01-01' } } } },
        { avails: [avail({ until: '2027-03-01' }), avail({ from: '2027-12-01', until: '2029-01-01' })] },
      ),
    ).toEqual([{ days: 59, until: '2027-03-01' }]));
  it('is the last end among runs that are equally long', () =>
    expect(
      rightsOf(
        { gates: { rights: { media: ['svod'], window: { from: '2027-01-01', until: '2027-02-01' } } } },
        { avails: [avail({ until: '2028-01-01' }), avail({ territories: ['JP'], until: '2029-01-01' })] },
      ),
    ).toEqual([{ medium: 'svod', days: 31, until: '2029-01-01' }]));
});

describe('why a pair does not fit', () => {
  it('names what was wanted and what was found', () => {
    expect(failure({ gates: { modes: ['documentary'] } }, { mode: undefined })).toEqual({
      gate: 'modes',
      wanted: ['documentary'],
      found: null,
    });
    expect(failure({ gates: { dealTypes: ['equity'] } })).toEqual({
      gate: 'dealTypes',
      wanted: ['equity'],
      found: ['licence'],
    });
    expect(failure({ gates: { ask: { maxUsd: 49_999 } } })).toEqual({
      gate: 'ask',
      wanted: { maxUsd: 49_999 },
      foundUsd: 50_000,
    });
    expect(failure({ exclusions: { genres: ['thriller', 'war'] } })).toEqual({
      gate: 'excluded-genres',
      found: ['thriller'],
    });
    expect(failure({ exclusions: { maxAiUse: 'none' } }, { aiUse: 'generated' })).toEqual({
      gate: 'ai-use',
      most: 'none',
      found: 'generated',
    });
  });
  it('shows the rights as they are', () =>
    expect(failure({ gates: { rights: { match: 'every', territories: ['KR', 'JP'] } } })).toEqual({
      gate: 'rights',
      because: 'not-all-free',
      rights: {
        coverage: 5000,
        wantedDays: 1,
        free: [{ territory: 'KR', days: 1 }],
        notFree: [{ territory: 'JP' }],
      },
    }));
  it('says that a window has ended', () =>
    expect(
      failure(
        { gates: { rights: { window: { from: '2027-01-01', until: '2027-02-01' } } } },
        {},
        '2027-02-01',
      ),
    ).toEqual({
      gate: 'rights',
      because: 'window-ended',
      rights: { coverage: 0, wantedDays: 0, free: [], notFree: [{}] },
    }));
  it('tells a score that is too low', () =>
    expect(failure({ minScore: 50.1 })).toEqual({ gate: 'min-score', wanted: 50.1, score: 50 }));
});
