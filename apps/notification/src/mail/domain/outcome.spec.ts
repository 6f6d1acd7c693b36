import { describe, expect, it } from 'vitest';
import { suggestion } from '../../testing/builders.ts';
import { wanted, type Mail } from './mail.ts';
import type { Delivery } from '@marquee/service';
import { after } from './outcome.ts';

const now = new Date('2027-03-01T08:00:00Z');
const rules = { firstMs: 60_000, giveUpMs: 3 * 24 * 3_600_000 };
const mail = (changes: Partial<Mail> = {}): Mail => ({
  ...wanted({ memberId: suggestion().memberId, purpose: 'news', scope: 'matches', items: [] }, 'mail-1', now),
  state: 'sending',
  copies: 1,
  ...changes,
});
const outcome = (result: Exclude<Delivery['result'], 'sent'>): Delivery => ({ result, reason: 'x' });
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

describe('a mail that was tried', () => {
  it('is done with once it was taken', () =>
    expect(after(mail(), { result: 'sent' }, now, rules)).toMatchObject({ state: 'sent', endedAt: now }));

  it('waits where the server does not answer, and has not gone out', () =>
    expect(after(mail(), outcome('later'), now, rules)).toMatchObject({
      state: 'waiting',
      copies: 0,
      failures: 1,
      dueAt: minutes(1),
    }));

  it('waits longer each time, an hour at most', () => {
    const dueAt = (failures: number) => after(mail({ failures }), outcome('later'), now, rules).dueAt;
    expect([0, 1, 2, 10, 99].map(dueAt)).toEqual([1, 2, 4, 60, 60].map(minutes));
  });

  it('is given up when it is no news any more', () =>
    expect(
      after(mail({ plannedAt: new Date(now.getTime() - rules.giveUpMs - 1) }), outcome('later'), now, rules),
    ).toMatchObject({ state: 'refused' }));

  it('R21 is sent once more where it may have arrived', () =>
    expect(after(mail(), outcome('unknown'), now, rules)).toMatchObject({ state: 'waiting', copies: 1 }));

  it('R21 is not sent a third time by itself', () =>
    expect(after(mail({ copies: 2 }), outcome('unknown'), now, rules)).toMatchObject({
      state: 'unknown',
      copies: 2,
    }));

  it.each(['refused', 'no-such-recipient'] as const)('is over where it is %s', (result) =>
    expect(after(mail(), outcome(result), now, rules)).toMatchObject({
      state: 'refused',
      copies: 0,
      reason: 'x',
    }),
  );
});
