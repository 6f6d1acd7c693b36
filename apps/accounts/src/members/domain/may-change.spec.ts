import { describe, expect, it } from 'vitest';
import { Forbidden, NotFound, type MemberChange, type Role } from '@marquee/contracts';
import { companyId, memberId, memberRow } from '../../testing/builders.ts';
import { requireMayChange, requireMayRemove, type WhoActs } from './may-change.ts';
import { joined, type Member } from './member.ts';

const member = joined(memberRow(1), 'member', new Date(0));
const self: WhoActs = { memberId: member.id, companyId: member.companyId, roles: ['buyer'], owns: false };
const colleague: WhoActs = { ...self, memberId: memberId(2) };
const owner: WhoActs = { ...colleague, owns: true };
const elsewhere: WhoActs = { ...owner, companyId: companyId(2), owns: false };
const organiser: WhoActs = { ...elsewhere, roles: ['organiser'] };

const attempt = (actor: WhoActs, change: MemberChange, of: Member = member) =>
  expect(() => requireMayChange(actor, of, change));

describe('what is said of a member', () => {
  it('is changed by himself', () => attempt(self, { zone: 'UTC' }).not.toThrow());
  it('is not changed by a colleague', () => attempt(colleague, { name: 'X' }).toThrow(Forbidden));
  it('is not changed by an owner either', () => attempt(owner, { name: 'X' }).toThrow(Forbidden));
  it('is not there for other companies', () => attempt(elsewhere, { name: 'X' }).toThrow(NotFound));
});

describe('a member', () => {
  const remove = (actor: WhoActs) => expect(() => requireMayRemove(actor, member));
  it('is removed by himself, by an owner or an organiser', () => {
    for (const actor of [self, owner, organiser]) remove(actor).not.toThrow();
  });
  it('is not removed by a colleague', () => remove(colleague).toThrow(Forbidden));
  it('is not there for others to remove', () => remove(elsewhere).toThrow(NotFound));
});

describe('what a member may do', () => {
  it.each<Role>(['buyer', 'exhibitor', 'operator'])('he does not change himself as %s', (role) =>
    attempt({ ...self, roles: [role] }, { roles: ['exhibitor'] }).toThrow(Forbidden),
  );
  it('is changed by an owner', () => {
    attempt(owner, { roles: ['exhibitor'] }).not.toThrow();
    attempt(owner, { companyRole: 'owner' }).not.toThrow();
  });
  it('is not owning, by his own word', () => attempt(self, { companyRole: 'owner' }).toThrow(Forbidden));
  it.each<Role>(['organiser', 'operator'])('is not running the market, as %s, by an owner’s word', (role) =>
    attempt(owner, { roles: ['buyer', role] }).toThrow(Forbidden),
  );
  it('is not taken from someone who runs the market by an owner', () =>
    attempt(owner, { roles: ['buyer'] }, { ...member, roles: ['organiser'] }).toThrow(Forbidden));
  it('is changed by an organiser', () => attempt(organiser, { roles: ['operator'] }).not.toThrow());
});
