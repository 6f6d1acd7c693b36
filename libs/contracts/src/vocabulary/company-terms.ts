import { z } from 'zod';

/**
 * Where a company stands with the organiser. applied: to be vetted. approved: may trade. refused: was not let in.
 * suspended: has been stopped. closed: its last member has left.
 */
export const companyStandings = ['applied', 'approved', 'refused', 'suspended', 'closed'] as const;
export const CompanyStanding = z.enum(companyStandings).meta({ id: 'CompanyStanding' });
export type CompanyStanding = z.infer<typeof CompanyStanding>;

/** What an organiser, or the departure of its last member, has made of a company. */
export const companyDecisions = ['approved', 'refused', 'suspended', 'reinstated', 'closed'] as const;
export const CompanyDecision = z.enum(companyDecisions).meta({ id: 'CompanyDecision' });
export type CompanyDecision = z.infer<typeof CompanyDecision>;

export const refusalReasons = [
  'not-in-the-trade',
  'cannot-be-verified',
  'registered-already',
  'other',
] as const;
export const RefusalReason = z.enum(refusalReasons).meta({ id: 'RefusalReason' });
export type RefusalReason = z.infer<typeof RefusalReason>;

export const suspensionReasons = [
  'rights-in-dispute',
  'misleading',
  'unwanted-messages',
  'conduct',
  'unpaid',
  'other',
] as const;
export const SuspensionReason = z.enum(suspensionReasons).meta({ id: 'SuspensionReason' });
export type SuspensionReason = z.infer<typeof SuspensionReason>;

/** Why a company was refused or suspended: a code that can be said in every language. */
export const StandingReason = z
  .enum([...new Set([...refusalReasons, ...suspensionReasons])])
  .meta({ id: 'StandingReason' });
export type StandingReason = z.infer<typeof StandingReason>;

/** Within a company: an owner invites and removes colleagues, and says what they may do. */
export const companyRoles = ['owner', 'member'] as const;
export const CompanyRole = z.enum(companyRoles).meta({ id: 'CompanyRole' });
export type CompanyRole = z.infer<typeof CompanyRole>;

/** What a company may let its people do; who runs the market is for organisers to say. */
export const tradeRoles = ['buyer', 'exhibitor'] as const;
export const TradeRole = z.enum(tradeRoles).meta({ id: 'TradeRole' });
export type TradeRole = z.infer<typeof TradeRole>;
