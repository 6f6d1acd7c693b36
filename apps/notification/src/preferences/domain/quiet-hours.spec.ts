import { describe, expect, it } from 'vitest';
import { quietUntil } from './quiet-hours.ts';

const night = { from: '22:00', until: '07:00' };
const lunch = { from: '12:00', until: '13:30' };
const at = (iso: string) => new Date(iso);

describe('quiet hours', () => {
  it.each([
    ['late in the evening, until the next morning', '2027-03-01T14:30:00Z', night, '2027-03-01T23:00:00Z'],
    ['early, until the same morning', '2027-03-01T22:59:00Z', night, '2027-03-01T23:00:00Z'],
    ['within a day', '2027-03-01T04:00:00Z', lunch, '2027-03-01T05:30:00Z'],
  ])('hold back %s', (_, now, quiet, until) =>
    expect(quietUntil(at(now), 'Asia/Hong_Kong', quiet)).toEqual(at(until)),
  );

  it.each([
    ['when they end', '2027-03-01T23:00:00Z', night],
    ['before they begin', '2027-03-01T13:59:00Z', night],
    ['at noon', '2027-03-01T04:00:00Z', night],
    ['where there are none', '2027-03-01T16:00:00Z', undefined],
  ])('are over %s', (_, now, quiet) => expect(quietUntil(at(now), 'Asia/Hong_Kong', quiet)).toBeUndefined());

  it('end by the clock on the wall also when that is put forward in the night', () =>
    expect(quietUntil(at('2027-03-28T00:30:00Z'), 'Europe/Paris', night)).toEqual(
      at('2027-03-28T05:00:00Z'),
    ));
});
