import { describe, expect, it } from 'vitest';
import { barsOf } from './sparkline.ts';

const now = Date.parse('2027-03-01T12:00:30Z');
const at = (minute: string, value: number) => ({ at: `2027-03-01T${minute}:00Z`, value });

describe('bars of the last hour', () => {
  it('stand at their minute, as a share of the largest', () =>
    expect(barsOf([at('11:50', 4), at('12:00', 8)], now)).toEqual([
      { minutesAgo: 10, share: 0.5 },
      { minutesAgo: 0, share: 1 },
    ]));

  it('are flat where nothing got through', () =>
    expect(barsOf([at('11:59', 0)], now)).toEqual([{ minutesAgo: 1, share: 0 }]));

  it('leave out what is older than an hour', () => expect(barsOf([at('10:59', 3)], now)).toEqual([]));
});
