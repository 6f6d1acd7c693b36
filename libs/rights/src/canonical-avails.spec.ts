import { describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { ANY_OTHER_LANGUAGE, canonicalAvails, FOREVER, parseDay, parseInterval } from './index.ts';
import { avail } from './spec-builders.ts';

const year = parseInterval({ from: '2027-01-01', until: '2028-01-01' });

describe('canonical avails', () => {
  it('join an exclusive and a non-exclusive avail for who may take either', () => {
    const canonical = canonicalAvails([
      avail({ until: '2027-03-01' }),
      avail({ from: '2027-03-01', exclusive: false }),
    ]);
    expect(canonical.days('KR', 'svod', 'ko', year, 'any')).toBe(365);
    expect(canonical.days('KR', 'svod', 'ko', year, 'exclusive')).toBe(59);
  });
  it('give a language that nobody names the days of all languages', () => {
    const canonical = canonicalAvails([avail({ until: '2027-03-01' }), avail({ languages: ['ko'] })]);
    expect(canonical.days('KR', 'svod', 'fr', year, 'any')).toBe(59);
    expect(canonical.days('KR', 'svod', ANY_OTHER_LANGUAGE, year, 'any')).toBe(59);
    expect(canonical.days('KR', 'svod', 'ko', year, 'any')).toBe(365);
  });
  it('name the languages that stand apart', () =>
    expect(
      canonicalAvails([avail(), avail({ media: ['avod'], languages: ['ko', 'en'] })]).languages(),
    ).toEqual(['en', 'ko']));
  it('begin on asOf', () =>
    expect(canonicalAvails([avail({ until: undefined })], '2027-06-01').free('KR', 'svod', 'ko')).toEqual([
      { from: parseDay('2027-06-01'), until: FOREVER },
    ]));
  it('forget what ended by asOf', () => {
    const canonical = canonicalAvails([avail()], '2028-01-01');
    expect(canonical.days('KR', 'svod', 'ko', undefined, 'any')).toBe(0);
    expect(canonical.territories()).toEqual([]);
  });
  it('count 1 without a window where any day is free', () =>
    expect(canonicalAvails([avail()]).days('KR', 'svod', 'ko', undefined, 'any')).toBe(1));
  it('count nothing for a window that asOf has passed', () =>
    expect(
      canonicalAvails([avail({ until: undefined })], '2029-01-01').days('KR', 'svod', 'ko', year, 'any'),
    ).toBe(0));
  it('know no other territory and medium', () => {
    const canonical = canonicalAvails([avail()]);
    expect(canonical.free('JP', 'svod', 'ko')).toEqual([]);
    expect(canonical.free('KR', 'avod', 'ko')).toEqual([]);
  });
  it('group territories with the same days, however they were cut', () =>
    expect(
      canonicalAvails([
        avail({ territories: ['KR', 'HK'] }),
        avail({ territories: ['JP'], until: '2027-05-01' }),
        avail({ territories: ['JP'], from: '2027-05-01' }),
        avail({ territories: ['TH'], media: ['avod'] }),
      ]).territoryGroups('any'),
    ).toEqual([['HK', 'JP', 'KR'], ['TH']]));
  it('refuse an avail for no medium', () =>
    expect(() => canonicalAvails([avail(), avail({ media: [] })])).toThrow(
      like.objectContaining({ code: 'empty-list', path: ['avails', 1, 'media'] }),
    ));
  it('refuse an asOf that is no day', () =>
    expect(() => canonicalAvails([], 'today')).toThrow(
      like.objectContaining({ code: 'bad-day', path: ['asOf'] }),
    ));
});
