import { describe, expect, it } from 'vitest';
import { avail, listing, profile } from './builders.ts';
import { ExhaustiveListingMatcher } from './exhaustive-listing-matcher.ts';
import { ExhaustiveMatcher } from './exhaustive-matcher.ts';

const idsOf = (matches: readonly { readonly profileId: string }[]) =>
  matches.map(({ profileId }) => profileId);

describe('a matcher', () => {
  it('puts equal scores in the order of UTF-16 code units', () => {
    const matcher = new ExhaustiveMatcher();
    // U+1F600 is written D83D DE00, before U+FF21; by code point and by most locales it is not
    for (const id of ['\uFF21', '\u{1F600}', 'b', 'B', 'a', '10', '9', 'é']) matcher.upsert(profile({ id }));
    expect(idsOf(matcher.match(listing()))).toEqual(['10', '9', 'B', 'a', 'b', 'é', '\u{1F600}', '\uFF21']);
  });
  it('puts the best first and gives no more than the limit', () => {
    const matcher = new ExhaustiveMatcher();
    matcher.upsert(profile({ id: 'a', wishes: { genres: { thriller: 1, war: 1 } } }));
    matcher.upsert(profile({ id: 'b', wishes: { genres: { thriller: 1 } } }));
    matcher.upsert(profile({ id: 'c', wishes: { genres: { war: 1 } } }));
    expect(matcher.match(listing())).toEqual([
      { profileId: 'b', score: 100 },
      { profileId: 'a', score: 50 },
    ]);
    expect(idsOf(matcher.match(listing(), { limit: 1 }))).toEqual(['b']);
  });
  it('keeps the last of two profiles with one id', () => {
    const matcher = new ExhaustiveMatcher();
    matcher.upsert(profile());
    matcher.upsert(profile({ active: false }));
    expect(matcher.size).toBe(1);
    expect(matcher.match(listing())).toEqual([]);
  });
  it('gives nothing for a listing that is not published', () => {
    const matcher = new ExhaustiveMatcher();
    matcher.upsert(profile());
    expect(matcher.match(listing({ state: 'withdrawn' }))).toEqual([]);
  });
  it('scores by new rules once it uses them', () => {
    const matcher = new ExhaustiveMatcher();
    matcher.upsert(profile({ wishes: { genres: { thriller: 1 }, audiences: ['kids'] } }));
    expect(matcher.match(listing())).toEqual([{ profileId: 'p1', score: 80 }]);
    matcher.useRules({ weights: { audience: 20 } });
    expect(matcher.match(listing())).toEqual([{ profileId: 'p1', score: 50 }]);
  });
});

describe('a listing matcher', () => {
  it('goes by the day that it is asked for', () => {
    const matcher = new ExhaustiveListingMatcher();
    matcher.upsert(listing({ avails: [avail({ until: '2027-06-01' })] }));
    const asking = profile({ gates: { rights: { territories: ['KR'] } } });
    expect(matcher.match(asking, { asOf: '2027-05-31' })).toEqual([{ listingId: 'l1', score: 100 }]);
    expect(matcher.match(asking, { asOf: '2027-06-01' })).toEqual([]);
    expect(matcher.match(asking)).toEqual([{ listingId: 'l1', score: 100 }]);
  });
  it('forgets what is removed and what was there before', () => {
    const matcher = new ExhaustiveListingMatcher();
    matcher.upsert(listing());
    matcher.upsert(listing({ id: 'l2' }));
    matcher.match(profile());
    matcher.upsert(listing({ state: 'withdrawn' }));
    matcher.remove('l2');
    matcher.remove('unknown');
    expect(matcher.size).toBe(1);
    expect(matcher.match(profile())).toEqual([]);
  });
});
