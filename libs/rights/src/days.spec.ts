import { describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { addMonths, formatDay, parseDay } from './days.ts';

const later = (day: string, months: number) => formatDay(addMonths(parseDay(day), months));

describe('a day', () => {
  it('is counted from 1970-01-01', () => expect(parseDay('1970-01-02')).toBe(1));
  it('may lie before 1970', () => expect(parseDay('1969-12-31')).toBe(-1));
  it('is written as it was read', () => expect(formatDay(parseDay('2028-02-29'))).toBe('2028-02-29'));
  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '2027-01-01T00:00Z', '27-01-01', ''])(
    'is not "%s"',
    (text) =>
      expect(() => parseDay(text, ['from'])).toThrow(
        like.objectContaining({ code: 'bad-day', path: ['from'] }),
      ),
  );
});

describe('months later', () => {
  it('is the same day of the month', () => expect(later('2027-01-15', 6)).toBe('2027-07-15'));
  it('is the last day of a shorter month', () => expect(later('2027-01-31', 1)).toBe('2027-02-28'));
  it('is 29 February in a leap year', () => expect(later('2028-01-31', 1)).toBe('2028-02-29'));
  it('goes over the end of the year', () => expect(later('2027-11-30', 3)).toBe('2028-02-29'));
  it('is the same day when there are none', () => expect(later('2027-03-31', 0)).toBe('2027-03-31'));
});
