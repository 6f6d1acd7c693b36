import { describe, expect, it } from 'vitest';
import type { Cadence } from '@marquee/contracts';
import type { ShownMatchesEntry } from '../../inbox/domain/entry.ts';
import { matchOf } from '../../inbox/domain/best-matches.ts';
import { preferencesOfEverybody } from '../../preferences/domain/preferences.ts';
import { brief, buyer, entry, suggestion, suggestionId } from '../../testing/builders.ts';
import { makeDigest } from './make-digest.ts';

const [monday, tuesday] = ['2027-03-01', '2027-03-02'];
const now = new Date('2027-03-02T08:00:00Z');
/** On Mondays, the week's. */
const usual = { daily: true, weekly: true, hour: 8, weekday: 1 };

/** A match of a brief of each of these cadences, the first match of the first. */
const matches = (...cadences: readonly Cadence[]): ShownMatchesEntry =>
  entry(1, {
    data: {
      count: cadences.length,
      profiles: cadences.map((cadence, at) => ({
        ...{ profileId: brief(at + 1), name: `Brief ${at + 1}`, count: 1, cadence },
      })),
      cadence: 'weekly',
    },
    best: cadences.map((_, at) => matchOf(suggestion(at + 1, { profileId: brief(at + 1) }))),
  });

const digest = (day: string, entries: readonly ShownMatchesEntry[], choice: Partial<typeof usual> = {}) => {
  const everybody = preferencesOfEverybody(buyer(), { emailsPerDay: 20, quietHours: undefined });
  const preferences = { ...everybody, digest: { ...usual, ...choice } };
  return makeDigest({ memberId: buyer(), day, entries }, preferences, now);
};
const shows = (...of: Parameters<typeof digest>) => digest(...of)?.mail.shows;

describe('a digest', () => {
  it('of a day leaves the matches of weekly briefs to the day of the week that was chosen', () => {
    const both = [matches('daily', 'weekly')];
    expect(shows(tuesday, both)).toEqual([suggestionId(1)]);
    expect(shows(monday, both)).toEqual([suggestionId(1), suggestionId(2)]);
  });

  it('leaves them untold until then, and tells them once', () => {
    const both = matches('daily', 'weekly');
    const told = digest(tuesday, [both])?.entries[0]?.mailed ?? [];
    expect(told).toEqual([suggestionId(1)]);
    expect(shows(monday, [{ ...both, mailed: told }])).toEqual([suggestionId(2)]);
  });

  it('is none on a day that has nothing but matches of weekly briefs', () =>
    expect(digest(tuesday, [matches('weekly')])).toBeUndefined());

  it('is none but on its day of the week where none is wanted daily, and tells the daily ones, too, then', () => {
    const both = [matches('daily', 'weekly')];
    expect(digest(tuesday, both, { daily: false })).toBeUndefined();
    expect(shows(monday, both, { daily: false })).toEqual([suggestionId(1), suggestionId(2)]);
    expect(shows(tuesday, both, { daily: false, weekday: 2 })).toHaveLength(2);
  });

  it('is none where none is wanted at all', () =>
    expect(digest(monday, [matches('daily')], { daily: false, weekly: false })).toBeUndefined());
});
