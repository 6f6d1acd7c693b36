import { describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { later, now } from '../../testing/builders.ts';
import { assertRoom, dayMs, type Allowance } from './quota.ts';

const freesAt = later(dayMs);
const room = (used: number, limit = 3) => ({ limit, used, ...(used >= limit && { freesAt }) });
const allowance = (given: Partial<Allowance> = {}): Allowance => ({
  open: room(0),
  aDay: room(0),
  briefsADay: room(0),
  ...given,
});

describe('a quota', () => {
  it('lets through while there is room', () =>
    expect(() =>
      assertRoom(allowance({ open: room(2), aDay: room(2) }), { toBrief: true, now }),
    ).not.toThrow());

  it.each([
    ['open', 'open-requests-full', 409],
    ['aDay', 'requests-a-day-used-up', 429],
    ['briefsADay', 'brief-asks-a-day-used-up', 429],
  ] as const)('"%s" that is used up is told with its numbers, and when it frees', (name, code, status) =>
    expect(() => assertRoom(allowance({ [name]: room(3) }), { toBrief: true, now })).toThrow(
      like.objectContaining({
        code,
        status,
        message: like.stringContaining(freesAt.toISOString()),
        details: {
          limit: 3,
          used: 3,
          freesAt: freesAt.toISOString(),
          ...(status === 429 && { retryAfterSeconds: 24 * 60 * 60 }),
        },
      }),
    ),
  );

  it('for briefs is none of the others’ concern', () =>
    expect(() => assertRoom(allowance({ briefsADay: room(3) }), { toBrief: false, now })).not.toThrow());

  it('that was lowered since holds those who have more already', () =>
    expect(() => assertRoom(allowance({ open: room(9) }), { toBrief: false, now })).toThrow());
});
