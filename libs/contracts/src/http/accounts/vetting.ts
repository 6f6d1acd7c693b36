import { z } from 'zod';
import {
  CompanyStanding,
  RefusalReason,
  StandingReason,
  SuspensionReason,
  companyDecisions,
} from '../../vocabulary/company-terms.ts';
import { MemberId } from '../../vocabulary/ids.ts';
import { words } from '../../vocabulary/words.ts';

const verdictWords = words(1_000).optional().describe('The company is told them as they are');

export const CompanyRefusal = z
  .strictObject({ reason: RefusalReason, words: verdictWords })
  .meta({ id: 'CompanyRefusal' });
export type CompanyRefusal = z.infer<typeof CompanyRefusal>;

export const CompanySuspension = z
  .strictObject({ reason: SuspensionReason, words: verdictWords })
  .meta({ id: 'CompanySuspension' });
export type CompanySuspension = z.infer<typeof CompanySuspension>;

/** How many companies stand where. */
export const CompanyCounts = z
  .object({
    applied: z.int(),
    approved: z.int(),
    refused: z.int(),
    suspended: z.int(),
    closed: z.int(),
  })
  .meta({ id: 'CompanyCounts' });
export type CompanyCounts = z.infer<typeof CompanyCounts>;

export const companyActs = ['registered', 'applied', ...companyDecisions] as const;

/** Who did what with a company's standing, for organisers. */
export const CompanyAct = z
  .object({
    revision: z.int().min(1).describe('Of the company, afterwards'),
    at: z.iso.datetime(),
    memberId: MemberId.optional().describe('Who did it; absent where nobody in particular did'),
    act: z.enum(companyActs),
    standing: CompanyStanding.describe('Afterwards'),
    reason: StandingReason.optional(),
    words: z.string().optional(),
  })
  .meta({ id: 'CompanyAct' });
export type CompanyAct = z.infer<typeof CompanyAct>;

export const CompanyHistoryQuery = z.strictObject({
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type CompanyHistoryQuery = z.infer<typeof CompanyHistoryQuery>;
