import { describe, expect, it } from 'vitest';
import { ActingId, actingBegun, actingEnded, type Role } from '@marquee/contracts';
import { companyId, memberId } from '../../testing/builders.ts';
import { begun, isOf, told, viewOf } from './acting.ts';

const now = new Date('2027-03-01T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const person = (of: number, ...roles: Role[]) => ({ id: memberId(of), companyId: companyId(of), roles });
const begin = (given: Partial<Parameters<typeof begun>[0]> = {}) =>
  begun(
    {
      id: ActingId.parse('00000000-0000-4000-8000-00000000000a'),
      actor: person(1, 'operator'),
      sessionId: 'session',
      member: person(2, 'buyer'),
      standing: 'approved',
      given: { reason: 'asked', words: 'Ticket 4711', minutes: 30 },
      ...given,
    },
    now,
  );

describe('acting for a member', () => {
  it('ends after the minutes that were given', () =>
    expect(begin()).toMatchObject({ begunAt: now, until: later(30), memberId: memberId(2) }));

  it.each<[string, Role[]]>([
    ['buyer', ['buyer']],
    ['exhibitor', ['buyer', 'exhibitor']],
  ])('is not for a %s', (_, roles) =>
    expect(() => begin({ actor: person(1, ...roles) })).toThrow('Only organisers and operators'),
  );

  it.each<Role>(['organiser', 'operator'])('is not in the name of an %s', (role) =>
    expect(() => begin({ member: person(2, 'buyer', role) })).toThrow('Nobody acts for organisers'),
  );

  it.each(['suspended', 'closed'] as const)('is not for a company that is %s', (standing) =>
    expect(() => begin({ standing })).toThrow(`it is ${standing}`),
  );

  it.each(['applied', 'approved', 'refused'] as const)('is for a company that is %s', (standing) =>
    expect(begin({ standing }).companyId).toBe(companyId(2)),
  );
});

describe('a session', () => {
  const own = { memberId: memberId(1), sessionId: 'session' };

  it('goes on acting until the time is over', () => {
    expect(isOf(begin(), own, later(29))).toBe(true);
    expect(isOf(begin(), own, later(30))).toBe(false);
  });

  it.each([
    ['another session', { ...own, sessionId: 'other' }],
    ['a session of somebody else', { ...own, memberId: memberId(3) }],
    ['the member', { ...own, memberId: memberId(2) }],
  ])('of %s does not act by it', (_, session) => expect(isOf(begin(), session, now)).toBe(false));

  it('acts no more once it was ended', () =>
    expect(isOf({ ...begin(), endedAt: later(1) }, own, later(2))).toBe(false));
});

describe('what is told', () => {
  it('names both, and none of the words', () => {
    const { definition, version, data } = told(begin());
    expect([definition, version]).toEqual([actingBegun, 1]);
    expect(data).toMatchObject({ actorId: memberId(1), memberId: memberId(2), reason: 'asked' });
    expect(JSON.stringify(data)).not.toContain('4711');
  });

  it('is told once more when it is ended before', () =>
    expect(told({ ...begin(), endedAt: later(5) })).toMatchObject({
      definition: actingEnded,
      version: 2,
      data: { endedAt: later(5).toISOString() },
    }));

  it('is shown with the words and the names of those who are there yet', () =>
    expect(viewOf(begin(), (id) => (id === memberId(1) ? 'Ops Wong' : undefined))).toMatchObject({
      by: { name: 'Ops Wong' },
      words: 'Ticket 4711',
      name: undefined,
    }));
});
