import { z } from 'zod';
import { CompanyId, MemberId } from '../vocabulary/ids.ts';
import { Language, LanguageTag } from '../vocabulary/languages.ts';
import { Territory } from '../vocabulary/places.ts';
import { Role } from '../vocabulary/roles.ts';
import { companyTopic, memberTopic } from '../topics.ts';
import { defineEvent } from './event-definition.ts';

/** What others may know of a company. */
export const CompanyFact = z
  .strictObject({
    companyId: CompanyId,
    version: z.int().min(1),
    name: z.string(),
    country: Territory,
    vetted: z.boolean(),
  })
  .meta({ id: 'CompanyFact' });
export type CompanyFact = z.infer<typeof CompanyFact>;

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
  version: 1,
  summary: 'A company takes part in the market',
  topic: companyTopic,
  data: CompanyFact,
});

export const companyChanged = defineEvent({
  name: 'accounts.company-changed',
  version: 1,
  summary: 'What is known of a company has changed',
  topic: companyTopic,
  data: CompanyFact,
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
