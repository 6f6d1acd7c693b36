import { describe, expect, it } from 'vitest';
import type { Avail } from '@marquee/rights';
import { avail, listing, profile } from './builders.ts';
import { explainPair } from './explain.ts';
import type { RightsGate } from './profile.ts';
import { scorePair } from './score.ts';

/** The rights value in tenths of a per cent where it is asked (as the only feature), `fits` or why not. */
const outcome = (rights: RightsGate, avails: readonly Avail[], asOf?: string) => {
  const wanting = profile({ minScore: 0, gates: { rights } });
  const explained = explainPair(wanting, listing({ avails }), {}, asOf);
  const score = scorePair(wanting, listing({ avails }), {}, asOf);
  if (explained.fits) return explained.features.length === 0 ? 'fits' : score;
  expect(score).toBeUndefined();
  return explained.failed.gate === 'rights' ? explained.failed.because : explained.failed.gate;
};
/** 100 days, 2027-01-01 to 2027-04-10. */
const window = { from: '2027-01-01', until: '2027-04-11' };

describe('what the rights gate asks', () => {
  it.each<RightsGate>([
    {},
    { match: 'every' },
    { minCoverage: 100 },
    { exclusivity: 'any' },
    { territories: [], media: [], languages: [], match: 'every', minCoverage: 100 },
  ])('%j asks nothing', (rights) => expect(outcome(rights, [])).toBe('fits'));
  it.each<RightsGate>([
    { territories: ['KR'] },
    { media: ['svod'] },
    { languages: ['ko'] },
    { exclusivity: 'exclusive' },
    { window },
  ])('%j is not met by a listing without avails', (rights) => expect(outcome(rights, [])).toBe('none-free'));
  it('languages alone are a gate, no feature', () =>
    expect(outcome({ languages: ['ko'] }, [avail({ languages: ['en', 'ko'] })])).toBe('fits'));
  it('exclusivity alone is a gate, no feature', () =>
    expect(outcome({ exclusivity: 'exclusive' }, [avail({ exclusive: true })])).toBe('fits'));
});

describe('a cell without a window', () => {
  it('is free where any day is', () =>
    expect(outcome({ territories: ['KR'] }, [avail({ from: '2040-01-01', until: '2040-01-02' })])).toBe(100));
  it('is not free where all days are over', () =>
    expect(outcome({ territories: ['KR'] }, [avail({ until: '2027-05-01' })], '2027-05-01')).toBe(
      'none-free',
    ));
  it('counts one day of one wanted', () =>
    expect(outcome({ territories: ['KR', 'JP', 'KR'], media: ['svod'] }, [avail()])).toBe(50));
});

describe('a window', () => {
  it('counts the longest single run of days', () =>
    expect(
      outcome({ window }, [
        avail({ until: '2027-01-31' }), // 30 days
        avail({ from: '2027-02-01', until: '2027-03-13' }), // 40 days
      ]),
    ).toBe(40));
  it('joins runs that touch', () =>
    expect(
      outcome({ window }, [
        avail({ until: '2027-01-31' }),
        avail({ from: '2027-01-31', until: '2027-02-20' }),
      ]),
    ).toBe(50));
  it('joins an exclusive run to another one for a buyer who may take either', () =>
    expect(
      outcome({ window }, [
        avail({ until: '2027-01-31', exclusive: true }),
        avail({ from: '2027-01-31', until: '2027-02-20' }),
      ]),
    ).toBe(50));
  it('counts exclusive days alone for an exclusive buyer', () =>
    expect(
      outcome({ window, exclusivity: 'exclusive' }, [
        avail({ until: '2027-01-31', exclusive: true }),
        avail({ from: '2027-01-31', until: '2027-02-20' }),
      ]),
    ).toBe(30));
  it('needs minDays in one piece', () => {
    const thirtyDays = [avail({ until: '2027-01-31' })];
    expect(outcome({ window: { ...window, minDays: 30 } }, thirtyDays)).toBe(30);
    expect(outcome({ window: { ...window, minDays: 31 } }, thirtyDays)).toBe('none-free');
  });
  it('is never met where minDays are longer than it', () =>
    expect(outcome({ window: { ...window, minDays: 101 } }, [avail()])).toBe('none-free'));
  it('counts from asOf on, as wanted and as offered', () => {
    // 80 days are left of the window, 10 of the offer
    const asOf = '2027-01-21';
    expect(outcome({ window }, [avail({ until: '2027-01-31' })], asOf)).toBe(12.5);
    expect(outcome({ window: { ...window, minDays: 11 } }, [avail({ until: '2027-01-31' })], asOf)).toBe(
      'none-free',
    );
  });
  it('that has ended by asOf is never met', () => {
    expect(outcome({ window }, [avail()], '2027-04-11')).toBe('window-ended');
    expect(outcome({ window }, [avail()], '2027-04-10')).toBe(100);
  });
});

describe('cells', () => {
  it('are territories x media', () =>
    expect(
      outcome({ territories: ['KR', 'JP'], media: ['svod', 'avod'] }, [
        avail({ media: ['svod', 'avod'] }),
        avail({ territories: ['JP'], media: ['avod'] }),
      ]),
    ).toBe(75));
  it('must all be free for `every`', () => {
    const rights: RightsGate = { match: 'every', territories: ['KR', 'JP'] };
    expect(outcome(rights, [avail()])).toBe('not-all-free');
    expect(outcome(rights, [avail({ territories: ['KR', 'JP'] })])).toBe(100);
  });
  it('count with the most days over the wanted languages', () =>
    expect(
      outcome({ window, languages: ['ko', 'en'] }, [
        avail({ languages: ['ko'], until: '2027-01-11' }),
        avail({ languages: ['en'], until: '2027-01-21' }),
        avail({ languages: ['fr'] }),
      ]),
    ).toBe(20));
  it('join days for all languages to those of a wanted one', () =>
    expect(
      outcome({ window, languages: ['ko'] }, [
        avail({ until: '2027-01-11' }),
        avail({ from: '2027-01-11', until: '2027-01-21', languages: ['ko'] }),
      ]),
    ).toBe(20));
  it('do not join the days of different languages', () =>
    expect(
      outcome({ window }, [
        avail({ languages: ['ko'], until: '2027-01-11' }),
        avail({ languages: ['en'], from: '2027-01-11', until: '2027-01-26' }),
      ]),
    ).toBe(15));
});

describe('a side that is not named', () => {
  it('is one cell, as free as the best value on the listing', () =>
    expect(
      outcome({ window, media: ['svod'] }, [
        avail({ until: '2027-01-11' }),
        avail({ territories: ['JP', 'TW'], until: '2027-01-21' }),
        avail({ territories: ['US'], media: ['avod'] }),
      ]),
    ).toBe(20));
  it('does not join the days of different values', () =>
    expect(
      outcome({ window }, [
        avail({ until: '2027-01-11' }),
        avail({ territories: ['JP'], from: '2027-01-11', until: '2027-01-26' }),
        avail({ media: ['avod'], from: '2027-01-26', until: '2027-01-29' }),
      ]),
    ).toBe(15));
  it('stands beside `every` for any value, not for each', () =>
    expect(outcome({ window, match: 'every' }, [avail()])).toBe(100));
});

describe('minCoverage', () => {
  const halfFree = [avail()];
  const rights: RightsGate = { territories: ['KR', 'JP', 'TW'] }; // a third: 3333
  it.each([
    [33, 33.3],
    [34, 'coverage-too-low'],
    [0, 33.3],
  ] as const)('of %d per cent', (minCoverage, expected) =>
    expect(outcome({ ...rights, minCoverage }, halfFree)).toBe(expected),
  );
  it('counts for a gate that is no feature, too', () =>
    expect(outcome({ languages: ['ko'], minCoverage: 100 }, halfFree)).toBe('fits'));
});
