import { z } from 'zod';
import { CompanyDecision, CompanyStanding, StandingReason } from '../vocabulary/company-terms.ts';
import { CompanyId, MemberId } from '../vocabulary/ids.ts';
import { Language, LanguageTag } from '../vocabulary/languages.ts';
import { Territory } from '../vocabulary/places.ts';
import { Role } from '../vocabulary/roles.ts';
import { companyTopic, memberTopic } from '../topics.ts';
import { defineErasure, defineEvent } from './event-definition.ts';

const company = {
  companyId: CompanyId,
  version: z.int().min(1),
  name: z.string(),
  country: Territory,
};

/** What others may know of a company. */
export const CompanyFact = z
  .strictObject({ ...company, standing: CompanyStanding })
  .meta({ id: 'CompanyFact' });
export type CompanyFact = z.infer<typeof CompanyFact>;

/** Before there was a procedure: an organiser had looked at a company, or had not yet. */
const CompanyFactV1 = z.strictObject({ ...company, vetted: z.boolean() });
const companyV1 = {
  data: CompanyFactV1,
  upcast: ({ vetted, ...rest }: z.infer<typeof CompanyFactV1>): CompanyFact => ({
    ...rest,
    standing: vetted ? 'approved' : 'applied',
  }),
};

export const CompanyJudgement = z
  .strictObject({
    ...company,
    standing: CompanyStanding,
    decision: CompanyDecision,
    reason: StandingReason.optional(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'CompanyJudgement' });
export type CompanyJudgement = z.infer<typeof CompanyJudgement>;

/** What others may know of a person: personal data, erased by tombstone. */
export const MemberFact = z
  .strictObject({
    memberId: MemberId,
    version: z.int().min(1),
    companyId: CompanyId,
    name: z.string(),
    email: z.email(),
    zone: z.string().describe('IANA time zone'),
    locale: LanguageTag.describe('Language of the screens and mails'),
    speaks: z.array(Language),
    roles: z.array(Role),
  })
  .meta({ id: 'MemberFact' });
export type MemberFact = z.infer<typeof MemberFact>;

export const companyRegistered = defineEvent({
  name: 'accounts.company-registered',
  version: 2,
  summary: 'A company takes part in the market, or has applied to',
  topic: companyTopic,
  data: CompanyFact,
  earlier: { 1: companyV1 },
});

export const companyChanged = defineEvent({
  name: 'accounts.company-changed',
  version: 2,
  summary: 'What is known of a company has changed',
  topic: companyTopic,
  data: CompanyFact,
  earlier: { 1: companyV1 },
});

export const companyJudged = defineEvent({
  name: 'accounts.company-judged',
  version: 1,
  summary: 'A company was approved, refused, suspended or reinstated, or closed as its last member left',
  topic: companyTopic,
  data: CompanyJudgement,
});

export const memberJoined = defineEvent({
  name: 'accounts.member-joined',
  version: 1,
  summary: 'A person acts for a company',
  topic: memberTopic,
  data: MemberFact,
});

export const memberChanged = defineEvent({
  name: 'accounts.member-changed',
  version: 1,
  summary: 'What is known of a person has changed',
  topic: memberTopic,
  data: MemberFact,
});

export const memberErased = defineErasure({
  name: 'accounts.member-erased',
  version: 1,
  summary: 'A person has left: whatever is held of him is to go',
  topic: memberTopic,
});
