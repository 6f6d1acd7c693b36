import { describe, expect, it } from '@jest/globals';
import { Forbidden, NotFound, type Role } from '@marquee/contracts';
import { companyId, memberId, memberRow } from '../../testing/builders.ts';
import { changed, joined, requireMayChange, requireMayEnrol, requireMaySee } from './member.ts';

const actor = (roles: Role[], of = { company: 1, member: 1 }) => ({
  memberId: memberId(of.member),
  companyId: companyId(of.company),
  roles,
});
const member = joined(memberRow(1), new Date(0));

describe('a member', () => {
  it('may enrol colleagues', () =>
    expect(() => requireMayEnrol(actor(['buyer']), memberRow(2))).not.toThrow());

  it.each<[string, Parameters<typeof memberRow>[1]]>([
    ['someone of another company', { companyId: companyId(2) }],
    ['an organiser', { roles: ['buyer', 'organiser'] }],
    ['an operator', { roles: ['operator'] }],
  ])('may not enrol %s', (_, changes) =>
    expect(() => requireMayEnrol(actor(['exhibitor']), memberRow(2, changes))).toThrow(Forbidden),
  );

  it('is seen by colleagues, and is not there for others', () => {
    expect(() => requireMaySee(actor(['buyer']), member)).not.toThrow();
    expect(() => requireMaySee(actor(['buyer'], { company: 2, member: 2 }), member)).toThrow(NotFound);
  });

  it('changes what is said of himself', () =>
    expect(() => requireMayChange(actor(['buyer']), member, { zone: 'UTC' })).not.toThrow());

  it('does not change a colleague', () =>
    expect(() =>
      requireMayChange(actor(['buyer'], { company: 1, member: 2 }), member, { name: 'X' }),
    ).toThrow(Forbidden));

  it.each<Role>(['buyer', 'exhibitor', 'operator'])('does not change his roles as %s', (role) =>
    expect(() => requireMayChange(actor([role]), member, { roles: ['organiser'] })).toThrow(Forbidden),
  );

  it('has his roles changed by an organiser', () =>
    expect(() =>
      requireMayChange(actor(['organiser'], { company: 2, member: 2 }), member, { roles: ['exhibitor'] }),
    ).not.toThrow());

  it('keeps what a change does not name', () =>
    expect(changed(member, { zone: 'UTC' }, new Date(1))).toEqual({
      ...member,
      zone: 'UTC',
      revision: 2,
      updatedAt: new Date(1),
    }));
});
