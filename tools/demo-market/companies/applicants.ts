import type { TradeRole } from '@marquee/contracts';
import { Random } from '../random.ts';
import type { CompanyInput, MemberInput } from '../rows.ts';
import { memberOf } from './members.ts';

/** A company that has not been vetted, and its one person. */
interface Applicant {
  readonly company: CompanyInput;
  readonly member: MemberInput;
}

const applicant = (name: string, country: CompanyInput['country'], role: TradeRole): Applicant => {
  const random = new Random('applicants', name);
  const company: CompanyInput = { id: random.uuid(), name, country, vetted: false };
  return { company, member: memberOf(company, { roles: [role], number: 0 }, random) };
};

/** The organiser's queue has something in it, and somebody in it has been told no. */
export const applicants: readonly Applicant[] = [
  applicant('Night Ferry Pictures', 'TW', 'exhibitor'),
  applicant('Blue Jetty Distribution', 'SG', 'buyer'),
  applicant('Fast Lane Media Licensing', 'GB', 'buyer'),
];

/** The last of them is refused once it is there. */
export const refusedApplicant = {
  path: `/api/v1/companies/${applicants.at(-1)?.company.id ?? ''}`,
  verdict: {
    reason: 'cannot-be-verified',
    words: 'We could not reach anybody at the address given. (Demo data.)',
  },
} as const;
