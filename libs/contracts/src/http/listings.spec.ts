import { describe, expect, it } from 'vitest';
import { Ask, Slug } from '../index.ts';
import { EncumbranceStatement } from './listing-rights.ts';
import { ListingChange, ListingContent } from './listings.ts';

const pathsOf = (result: { error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined }) =>
  result.error?.issues.map(({ path }) => path.join('.')) ?? [];
const encumbrance = { kind: 'hold', territories: ['KR'], media: ['svod'], from: '2027-01-01' };
const state = (...encumbrances: object[]) => pathsOf(EncumbranceStatement.safeParse({ encumbrances }));

describe('what a seller says', () => {
  it('may be little in a draft', () =>
    expect(ListingContent.parse({})).toMatchObject({ titles: [], loglines: {} }));

  it('has each value of a list once', () =>
    expect(ListingContent.parse({ genres: ['noir', 'noir'] }).genres).toEqual(['noir']));

  it('has loglines of at most 160 characters', () =>
    expect(pathsOf(ListingContent.safeParse({ loglines: { en: 'x'.repeat(161) } }))).toEqual([
      'loglines.en',
    ]));

  it('names only languages that are known', () =>
    expect(ListingContent.safeParse({ loglines: { 'xx-Latn': 'x' } }).success).toBe(false));

  it('may be taken back by null, where it is not a list', () => {
    expect(ListingChange.safeParse({ mode: null }).success).toBe(true);
    expect(ListingChange.safeParse({ genres: null }).success).toBe(false);
  });

  it('changes something', () => expect(ListingChange.safeParse({}).success).toBe(false));
});

describe('an ask', () => {
  const ask = { amount: 5, currency: 'HKD', basis: 'flat-fee', shownTo: 'all' };

  it('in another currency than dollars says what it is in dollars', () => {
    expect(pathsOf(Ask.safeParse(ask))).toEqual(['usd']);
    expect(Ask.safeParse({ ...ask, usd: 1 }).success).toBe(true);
  });
});

describe('an encumbrance', () => {
  it('says from when it stands in the way', () => {
    expect(state(encumbrance)).toEqual([]);
    expect(state({ ...encumbrance, from: undefined })).toEqual(['encumbrances.0.from']);
  });

  it('may float as a holdback, then without a start', () => {
    const floating = { anchor: 'tv-premiere', plusMonths: 3 };
    expect(state({ ...encumbrance, kind: 'holdback', from: undefined, floating })).toEqual([]);
    expect(state({ ...encumbrance, floating })).toEqual(['encumbrances.0.floating']);
  });

  it('has no licensee as a holdback', () =>
    expect(state({ ...encumbrance, kind: 'holdback', licensee: 'Rival' })).toEqual([
      'encumbrances.0.licensee',
    ]));
});

describe('a slug', () => {
  it.each(['time-travel', '花樣年華-2000', 'スーパーマン', 'अंधाधुन'])('may be %s', (slug) =>
    expect(Slug.safeParse(slug).success).toBe(true),
  );

  it.each(['', 'Time', 'time--travel', '-time', 'time travel', '$where', 'a.b'])('may not be "%s"', (slug) =>
    expect(Slug.safeParse(slug).success).toBe(false),
  );
});
