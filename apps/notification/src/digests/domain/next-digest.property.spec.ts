import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayAfter, wallClock } from '../../time/wall-clock.ts';
import { nextDigest, weekdayOf } from './next-digest.ts';

const zones = Intl.supportedValuesOf('timeZone');
const year = 2027;
const choice = { daily: true, weekly: false, hour: 8, weekday: 1 };

/** All digests of the year, one found after another, as a service does that never sleeps. */
function digestsOfYear(zone: string, hour: number) {
  const found = [];
  let after = new Date(Date.UTC(year, 0, 1) - 1);
  for (;;) {
    const next = nextDigest(after, zone, { ...choice, hour });
    if (!next || next.at.getTime() >= Date.UTC(year + 1, 0, 1)) return found;
    found.push(next);
    after = next.at;
  }
}

/** When the zone's clock is changed in the year. */
function transitions(zone: string): Temporal.ZonedDateTime[] {
  const found = [];
  let at = Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: zone }).getTimeZoneTransition(
    'next',
  );
  while (at && at.year === year) {
    found.push(at);
    at = at.getTimeZoneTransition('next');
  }
  return found;
}

/** Zones whose clocks go alike all the year, by one of them. */
const alike = [
  ...new Map(
    zones.map((zone) => {
      const start = Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: zone });
      return [
        [start.offset, ...transitions(zone).map((at) => `${at.epochMilliseconds} ${at.offset}`)].join(),
        zone,
      ];
    }),
  ).values(),
];

const changing = alike.flatMap((zone) => transitions(zone).map((at) => ({ zone, at })));

/** What is wrong: each day in a row has one digest, at its hour, unless the clock skips that. */
function faultsOf(found: readonly { day: string; at: Date }[], zone: string, hour: number): string[] {
  return found.flatMap(({ day, at }, index) => {
    const before = found[index - 1];
    const shown = wallClock(zone, at);
    const late = shown.minutes - hour * 60;
    const inTime = late === 0 || (late > 0 && late <= 120 && isSkipped(zone, day, hour));
    const inOrder = !before || day === dayAfter(before.day);
    return inTime && inOrder && shown.day === day ? [] : [`${zone} ${day} ${hour}: ${at.toISOString()}`];
  });
}

function isSkipped(zone: string, day: string, hour: number): boolean {
  const wanted = Temporal.PlainDateTime.from(`${day}T${String(hour).padStart(2, '0')}:00`);
  return !wanted.toZonedDateTime(zone, { disambiguation: 'compatible' }).toPlainDateTime().equals(wanted);
}

describe('R22 the digests of a year', () => {
  it('are one a day in each zone, at its hour', () => {
    expect(alike.length).toBeGreaterThan(40);
    for (const [at, zone] of alike.entries()) {
      const hour = at % 24;
      const found = digestsOfYear(zone, hour);
      expect(found.length).toBeGreaterThanOrEqual(364);
      expect(found.length).toBeLessThanOrEqual(366);
      expect(faultsOf(found, zone, hour)).toEqual([]);
    }
  });

  it('are one a day around each change of a clock, also at the hours that it skips and repeats', () => {
    expect(changing.length).toBeGreaterThan(20);
    for (const { zone, at } of changing) {
      for (const around of [-2, -1, 0, 1, 2]) {
        const { hour } = at.add({ hours: around });
        const start = new Date(at.subtract({ days: 2 }).epochMilliseconds);
        const found = [];
        for (let after = start; found.length < 4;) {
          const next = nextDigest(after, zone, { ...choice, hour });
          if (!next) throw new Error('a day without a digest');
          found.push(next);
          after = next.at;
        }
        expect(faultsOf(found, zone, hour)).toEqual([]);
      }
    }
  });

  it('are found whenever one looks: the first of two looks at the same', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...changing),
        fc.integer({ min: -72 * 60, max: 72 * 60 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 600 }),
        ({ zone, at }, minutes, hour, later) => {
          const after = new Date(at.add({ minutes }).epochMilliseconds);
          const next = nextDigest(after, zone, { ...choice, hour });
          if (!next) throw new Error('a day without a digest');
          expect(next.at.getTime()).toBeGreaterThan(after.getTime());
          const again = nextDigest(new Date(after.getTime() + later * 60_000), zone, { ...choice, hour });
          // Either it is still to come, or the next is another day's.
          if (next.at.getTime() > after.getTime() + later * 60_000) expect(again).toEqual(next);
          else expect(again?.day).toBe(dayAfter(next.day));
        },
      ),
    ));

  it('are on their weekday where they are weekly', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2027-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 7 }),
        (zone, after, weekday) => {
          const next = nextDigest(after, zone, { daily: false, weekly: true, hour: 8, weekday });
          expect(next && weekdayOf(next.day)).toBe(weekday);
          expect((next?.at.getTime() ?? 0) - after.getTime()).toBeLessThanOrEqual(8 * 24 * 3_600_000);
        },
      ),
    ));

  it('are none where none is wanted', () =>
    expect(nextDigest(new Date(), 'UTC', { ...choice, daily: false })).toBeUndefined());
});
