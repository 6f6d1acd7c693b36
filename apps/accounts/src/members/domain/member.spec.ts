import { describe, expect, it } from 'vitest';
import { NotFound, type Role } from '@marquee/contracts';
import { companyId, memberId, memberRow } from '../../testing/builders.ts';
import { changed, joined, requireMaySee } from './member.ts';

const actor = (roles: Role[], of = { company: 1, member: 1 }) => ({
  memberId: memberId(of.member),
  companyId: companyId(of.company),
  roles,
});
const member = joined(memberRow(1), 'member', new Date(0));

describe('a member', () => {
  it('is seen by colleagues, and is not there for others', () => {
    expect(() => requireMaySee(actor(['buyer']), member)).not.toThrow();
    expect(() => requireMaySee(actor(['buyer'], { company: 2, member: 2 }), member)).toThrow(NotFound);
  });

  it('keeps what a change does not name', () =>
    expect(changed(member, { zone: 'UTC' }, new Date(1))).toEqual({
      ...member,
      zone: 'UTC',
      revision: 2,
      updatedAt: new Date(1),
    }));
});
