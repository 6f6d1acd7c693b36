import { describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { periodOf } from './period.ts';

const now = new Date('2027-03-31T22:30:00Z');
const days = (from: string, until: string) => ({ from: new Date(from), until: new Date(until) });

describe('the period of a report', () => {
  it('is the last thirty days, today among them, unless it is said', () =>
    expect(periodOf({}, now)).toEqual(days('2027-03-02', '2027-04-01')));

  it('is what is said', () =>
    expect(periodOf({ from: '2027-02-01', until: '2027-02-02' }, now)).toEqual(
      days('2027-02-01', '2027-02-02'),
    ));

  it.each([
    { from: '2027-02-01', until: '2027-02-01' },
    { from: '2027-05-01' },
    { from: '2026-01-01', until: '2027-01-01' },
  ])('is refused as %j', (asked) =>
    expect(() => periodOf(asked, now)).toThrow(like.objectContaining({ code: 'bad-period' })),
  );
});
