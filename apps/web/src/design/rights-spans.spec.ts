import { describe, expect, it } from 'vitest';
import type { Avail, Taken } from '../api/schema.ts';
import { freedomOf, freeShare, quartersFrom, spokenRights } from './rights-spans.ts';

const avail = (more: Partial<Avail> = {}): Avail => ({
  territories: ['KR'],
  media: ['svod'],
  from: '2027-01-01',
  until: '2029-01-01',
  exclusive: true,
  ...more,
});
const taken = (status: Taken['status'], more: Partial<Taken> = {}): Taken => ({
  territories: ['KR'],
  media: ['svod'],
  from: '2026-01-01',
  until: '2028-01-01',
  status,
  ...more,
});
const within = { from: '2027-01-01', until: '2030-01-01' };

describe('what is left of a country’s medium', () => {
  it('is nothing where nothing is offered', () =>
    expect(freedomOf([avail()], 'JP', 'svod', within)).toEqual([{ ...within, state: 'none' }]));

  it('ends when the offer ends', () =>
    expect(freedomOf([avail()], 'KR', 'svod', within)).toEqual([
      { from: '2027-01-01', until: '2029-01-01', state: 'exclusive' },
      { from: '2029-01-01', until: '2030-01-01', state: 'none' },
    ]));

  it('has no seam where one offer follows another', () =>
    expect(
      freedomOf([avail(), avail({ from: '2029-01-01', until: '2040-01-01' })], 'KR', 'svod', within),
    ).toEqual([{ ...within, state: 'exclusive' }]));

  it('is exclusive where any offer is', () =>
    expect(
      freedomOf([avail({ exclusive: false, until: '2040-01-01' }), avail()], 'KR', 'svod', within).map(
        ({ state }) => state,
      ),
    ).toEqual(['exclusive', 'open']));

  it('is free in the wanted languages alone, where some are wanted', () => {
    const rights = {
      avails: [avail({ languages: ['ko'] }), avail({ media: ['avod'] })],
      taken: [taken('licensed', { languages: ['en', 'ja'] })],
    };
    expect(spokenRights(rights, [])).toEqual(rights);
    expect(spokenRights(rights, ['ja'])).toEqual({
      avails: [avail({ media: ['avod'] })],
      taken: [taken('licensed', { languages: ['ja'] })],
    });
  });

  it('is free where one language is, and says in which', () =>
    expect(
      freedomOf([avail({ languages: ['ko'] })], 'KR', 'svod', within, [
        taken('licensed', { languages: ['en', 'ja'] }),
      ]),
    ).toEqual([
      {
        from: '2027-01-01',
        until: '2028-01-01',
        state: 'exclusive',
        languages: ['ko'],
        except: ['en', 'ja'],
      },
      { from: '2028-01-01', until: '2029-01-01', state: 'exclusive', languages: ['ko'] },
      { from: '2029-01-01', until: '2030-01-01', state: 'none' },
    ]));

  it.each(['licensed', 'held-back', 'on-hold'] as const)('is %s until that ends', (status) =>
    expect(
      freedomOf([avail({ from: '2028-01-01' })], 'KR', 'svod', within, [taken(status)]).map(
        ({ from, state }) => [from, state],
      ),
    ).toEqual([
      ['2027-01-01', status],
      ['2028-01-01', 'exclusive'],
      ['2029-01-01', 'none'],
    ]),
  );

  it('counts as a share of the window', () =>
    expect(freeShare(freedomOf([avail()], 'KR', 'svod', within), true)).toBeCloseTo(731 / 1096));
});

it('quarters follow each other over the years', () =>
  expect(quartersFrom('2026-11-22', 2)).toEqual([
    { year: 2026, quarter: 4, from: '2026-10-01', until: '2027-01-01' },
    { year: 2027, quarter: 1, from: '2027-01-01', until: '2027-04-01' },
  ]));
