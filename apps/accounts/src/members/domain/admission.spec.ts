import { describe, expect, it } from 'vitest';
import type { MemberRow } from '@marquee/contracts';
import { admit } from './admission.ts';
import { companyId, memberId, memberRow } from '../../testing/builders.ts';
import { joined } from './member.ts';

const now = new Date(0);
const candidates = (...rows: readonly MemberRow[]) => rows.map((given, row) => ({ row, given }));
const admitTo = (members: readonly MemberRow[], ...rows: readonly MemberRow[]) =>
  admit(
    candidates(...rows),
    {
      companies: new Set([companyId(1), companyId(2)]),
      staffed: new Set(members.map((row) => row.companyId)),
      members: members.map((row) => joined(row, 'member', now)),
    },
    now,
  );

const refusal = (code: string) => ({ status: 'refused', errors: [{ code }] });

describe('rows of members', () => {
  it('join', () => {
    const { admitted, reports } = admitTo([], memberRow(1), memberRow(2));
    expect(admitted.map(({ id }) => id)).toEqual([memberId(1), memberId(2)]);
    expect(reports.map(({ status }) => status)).toEqual(['created', 'created']);
  });

  it('make the first of a company its owner, unless they say who is', () => {
    const second = memberRow(2, { companyId: companyId(2), companyRole: 'member' });
    const roles = (rows: readonly MemberRow[], ...members: readonly MemberRow[]) =>
      admitTo(members, ...rows).admitted.map(({ companyRole }) => companyRole);
    expect(roles([memberRow(1), second, memberRow(3)])).toEqual(['owner', 'member', 'member']);
    expect(roles([memberRow(2)], memberRow(1))).toEqual(['member']);
  });

  it('that are there already are left as they are, so that a request may be repeated', () => {
    const { admitted, reports } = admitTo([memberRow(1)], memberRow(1, { name: 'Another name' }));
    expect({ admitted, reports }).toEqual({
      admitted: [],
      reports: [{ row: 0, id: memberId(1), status: 'exists' }],
    });
  });

  it('with the id of someone else are refused', () =>
    expect(admitTo([memberRow(1)], memberRow(1, { email: 'else@example.com' })).reports).toMatchObject([
      refusal('id-taken'),
    ]));

  it('with an address that someone has, in whatever case, are refused', () =>
    expect(admitTo([memberRow(1)], memberRow(2, { email: 'MEMBER-1@Example.com' })).reports).toMatchObject([
      refusal('email-taken'),
    ]));

  it('of a company that is not registered are refused', () =>
    expect(admitTo([], memberRow(1, { companyId: companyId(3) })).reports).toMatchObject([
      refusal('no-such-company'),
    ]));

  it('of one request that contradict each other: the first counts', () =>
    expect(admitTo([], memberRow(1), memberRow(2, { email: memberRow(1).email })).reports).toMatchObject([
      { status: 'created' },
      refusal('email-taken'),
    ]));

  it('do not repeat an address in what is said of them', () => {
    const { reports } = admitTo([memberRow(1)], memberRow(2, { email: memberRow(1).email }));
    expect(JSON.stringify(reports)).not.toContain('example.com');
  });
});
