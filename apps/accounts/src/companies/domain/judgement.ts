import {
  companyJudged,
  Refusal,
  type CompanyDecision,
  type CompanyStanding,
  type MemberId,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import { factOf, type Company, type Verdict } from './company.ts';

/** What is decided on a company, and why. */
export interface Judgement {
  readonly decision: CompanyDecision;
  readonly verdict?: Verdict;
}

interface Step {
  readonly from: readonly CompanyStanding[];
  readonly to: CompanyStanding;
}

/** One that was refused may be approved all the same; one that has traded is suspended, not refused. */
const steps: Readonly<Record<CompanyDecision, Step>> = {
  approved: { from: ['applied', 'refused'], to: 'approved' },
  refused: { from: ['applied'], to: 'refused' },
  suspended: { from: ['approved'], to: 'suspended' },
  reinstated: { from: ['suspended', 'closed'], to: 'approved' },
  closed: { from: ['applied', 'approved', 'refused', 'suspended'], to: 'closed' },
};

/** The next revision. @throws NotInThatStanding */
export function judged(company: Company, { decision, verdict }: Judgement, now: Date): Company {
  const { from, to } = steps[decision];
  if (!from.includes(company.standing)) throw new NotInThatStanding(company.standing, from);
  const { verdict: _, ...rest } = company;
  return {
    ...rest,
    revision: company.revision + 1,
    standing: to,
    standingSince: now,
    ...(verdict ? { verdict } : {}),
    ...(to === 'approved' ? { approvedAt: company.approvedAt ?? now } : {}),
    updatedAt: now,
  };
}

/** What others are told of a decision. The words that go with it stay here: they are for the company alone. */
export const judgementTold = (company: Company, { decision, verdict }: Judgement): NewEvent => ({
  definition: companyJudged,
  aggregateId: company.id,
  version: company.revision,
  data: {
    ...factOf(company),
    decision,
    ...(verdict ? { reason: verdict.reason } : {}),
    at: company.standingSince.toISOString(),
  },
});

/** A line of a company's history; `memberId`: who did it. */
export interface CompanyActed {
  readonly company: Company;
  readonly act: 'registered' | 'applied' | CompanyDecision;
  readonly memberId?: MemberId | undefined;
}

export class NotInThatStanding extends Refusal {
  constructor(standing: CompanyStanding, wanted: readonly CompanyStanding[]) {
    super(
      'not-in-that-standing',
      409,
      `This is for companies that are ${wanted.join(' or ')}; this one is ${standing}.`,
      { standing },
    );
  }
}
