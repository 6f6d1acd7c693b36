import { describe, expect, it } from 'vitest';
import { postponed } from './next-digest.ts';

const zone = 'Asia/Hong_Kong';
const daily = { daily: true, weekly: false, hour: 9, weekday: 1 };
const wishes = { digest: daily, quietHours: { from: '22:00', until: '08:00' } };
/** Its hour was 9 in the morning in Hong Kong. */
const digest = { day: '2027-03-01', at: new Date('2027-03-01T01:00:00Z') };
const at = (hour: string) => new Date(`2027-03-01T${hour}:00+08:00`);

describe('a digest that is late', () => {
  it('comes at once by day', () => {
    expect(postponed(digest, at('21:59'), zone, wishes)).toBeUndefined();
  });

  it('waits for the end of quiet hours', () => {
    expect(postponed(digest, at('23:00'), zone, wishes)).toEqual({
      day: '2027-03-01',
      at: new Date('2027-03-02T08:00:00+08:00'),
    });
  });

  it('comes with the next one where that is sooner', () => {
    const early = { ...wishes, digest: { ...daily, hour: 7 } };
    expect(postponed(digest, at('23:00'), zone, early)).toEqual({
      day: '2027-03-02',
      at: new Date('2027-03-02T07:00:00+08:00'),
    });
  });

  it('has no quiet hours to keep where there are none', () => {
    expect(postponed(digest, at('23:00'), zone, { digest: daily })).toBeUndefined();
  });

  it('is not late at its own hour, also where that lies in quiet hours', () => {
    const night = { day: '2027-03-01', at: at('23:00') };
    expect(
      postponed(night, at('23:05'), zone, { ...wishes, digest: { ...daily, hour: 23 } }),
    ).toBeUndefined();
  });
});
