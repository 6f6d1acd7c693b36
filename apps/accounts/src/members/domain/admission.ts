import type { CompanyId, CompanyRole, MemberId, MemberRow, RowReport } from '@marquee/contracts';
import type { ReadRow } from '@marquee/service';
import { emailKeyOf, joined, type Member } from './member.ts';

/** What is known before, of the ids, addresses and companies that the rows name. */
export interface Registered {
  readonly companies: ReadonlySet<CompanyId>;
  /** Companies that have people. */
  readonly staffed: ReadonlySet<CompanyId>;
  readonly members: readonly Pick<Member, 'id' | 'companyId' | 'email'>[];
}

type Holder = Registered['members'][number];

const refused = (row: number, id: MemberId, field: string, code: string, message: string): RowReport => ({
  row,
  id,
  status: 'refused',
  errors: [{ path: `/${field}`, code, message }],
});

/** Whoever comes first to a company owns it, unless it is said who does. */
export const roleIn = (companyId: CompanyId, staffed: ReadonlySet<CompanyId>): CompanyRole =>
  staffed.has(companyId) ? 'member' : 'owner';

/**
 * Who of them joins. A row that is there already, with the same id, company and address, is left as it is, so that a
 * request may be repeated; of rows that contradict each other the first counts.
 */
export function admit(
  candidates: readonly ReadRow<MemberRow>[],
  { companies, staffed, members }: Registered,
  now: Date,
): { readonly admitted: readonly Member[]; readonly reports: readonly RowReport[] } {
  const byId = new Map<MemberId, Holder>(members.map((member) => [member.id, member]));
  const withPeople = new Set(staffed);
  const byEmail = new Set(members.map(({ email }) => emailKeyOf(email)));
  const admitted: Member[] = [];
  const reports = candidates.map(({ row, given }): RowReport => {
    const { id, companyId, email } = given;
    const holder = byId.get(id);
    if (holder) {
      const same = holder.companyId === companyId && emailKeyOf(holder.email) === emailKeyOf(email);
      return same ? { row, id, status: 'exists' } : refused(row, id, 'id', 'id-taken', 'The id is taken.');
    }
    if (!companies.has(companyId))
      return refused(row, id, 'companyId', 'no-such-company', 'Not a registered company.');
    if (byEmail.has(emailKeyOf(email)))
      return refused(row, id, 'email', 'email-taken', 'Someone has this address already.');
    const member = joined(given, given.companyRole ?? roleIn(companyId, withPeople), now);
    withPeople.add(companyId);
    byId.set(id, member);
    byEmail.add(emailKeyOf(email));
    admitted.push(member);
    return { row, id, status: 'created' };
  });
  return { admitted, reports };
}
