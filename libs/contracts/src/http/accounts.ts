import { z } from 'zod';
import { CompanyRole, CompanyStanding, StandingReason } from '../vocabulary/company-terms.ts';
import { CompanyId, MemberId } from '../vocabulary/ids.ts';
import { idList } from './id-list.ts';
import { Language, LanguageTag } from '../vocabulary/languages.ts';
import { Territory } from '../vocabulary/places.ts';
import { Role } from '../vocabulary/roles.ts';
import { ActingView } from './accounts/acting.ts';
import { Email, Name, once, person, Website } from './accounts/parts.ts';
import { bulkOf } from './bulk-rows.ts';

const chosenId = 'Chosen by the caller, so that a repeated request has one effect';

export const CompanyCreate = z
  .strictObject({
    id: CompanyId.optional().describe(chosenId),
    name: Name,
    country: Territory,
    website: Website.optional(),
    vetted: z
      .boolean()
      .default(true)
      .describe(
        'An organiser who registers a company vouches for it; false: it is to be vetted like any other',
      ),
  })
  .meta({ id: 'CompanyCreate' });
export type CompanyCreate = z.infer<typeof CompanyCreate>;

export const CompanyRow = CompanyCreate.extend({ id: CompanyId }).meta({ id: 'CompanyRow' });
export type CompanyRow = z.infer<typeof CompanyRow>;

export const CompanyBulk = bulkOf(CompanyRow).meta({
  id: 'CompanyBulk',
  description: 'Up to 500 rows; each stands for itself',
});
export type CompanyBulk = z.infer<typeof CompanyBulk>;

export const CompanyChange = z
  .strictObject({
    name: Name.optional(),
    country: Territory.optional(),
    website: Website.nullable().optional().describe('null takes it away'),
  })
  .meta({ id: 'CompanyChange' });
export type CompanyChange = z.infer<typeof CompanyChange>;

export const CompanyView = z
  .object({
    id: CompanyId,
    revision: z.int(),
    name: z.string(),
    country: Territory,
    website: z.string().optional(),
    standing: CompanyStanding,
    standingSince: z.iso.datetime(),
    verdict: z
      .object({ reason: StandingReason, words: z.string().optional() })
      .optional()
      .describe('Why it was refused or suspended; for its own members and organisers'),
    approvedAt: z.iso.datetime().optional().describe('When it was vetted first'),
    vetted: z.boolean().meta({ deprecated: true, description: 'standing is "approved"' }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Company' });
export type CompanyView = z.infer<typeof CompanyView>;

export const CompanyQuery = z.strictObject({
  ids: idList<CompanyId>(CompanyId, 100)
    .optional()
    .describe('Only these, separated by commas: a list that tells of up to 100 by ids is read by names'),
  name: Name.optional().describe('How the name begins, in any case'),
  standing: CompanyStanding.optional().describe('Organisers and operators; all others see those approved'),
  country: Territory.optional(),
  order: z.enum(['name', 'waiting']).default('name').describe('waiting: the longest in its standing first'),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type CompanyQuery = z.infer<typeof CompanyQuery>;

export const MemberCreate = z
  .strictObject({
    id: MemberId.optional().describe(chosenId),
    companyId: CompanyId,
    name: person.name,
    email: Email.describe('Unique, whatever its case'),
    zone: person.zone,
    locale: person.locale,
    speaks: person.speaks.default([]),
    roles: once(Role, 4).min(1),
    companyRole: CompanyRole.optional().describe('Absent: owner where the company has nobody yet'),
  })
  .meta({ id: 'MemberCreate' });
export type MemberCreate = z.infer<typeof MemberCreate>;

export const MemberRow = MemberCreate.extend({ id: MemberId }).meta({ id: 'MemberRow' });
export type MemberRow = z.infer<typeof MemberRow>;

export const MemberBulk = bulkOf(MemberRow).meta({
  id: 'MemberBulk',
  description: 'Up to 500 rows; each stands for itself',
});
export type MemberBulk = z.infer<typeof MemberBulk>;

export const MemberChange = z
  .strictObject({
    name: person.name.optional(),
    zone: person.zone.optional(),
    locale: person.locale.optional(),
    speaks: person.speaks.optional(),
    roles: once(Role, 4)
      .min(1)
      .optional()
      .describe('Organisers; owners of the company, as far as it buys and sells'),
    companyRole: CompanyRole.optional().describe('Owners of the company, and organisers'),
  })
  .meta({ id: 'MemberChange' });
export type MemberChange = z.infer<typeof MemberChange>;

/** For the company's own members, organisers and operators: it is personal data. */
export const MemberView = z
  .object({
    id: MemberId,
    revision: z.int(),
    companyId: CompanyId,
    name: z.string(),
    email: z.string(),
    zone: z.string(),
    locale: LanguageTag,
    speaks: z.array(Language),
    roles: z.array(Role),
    companyRole: CompanyRole,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof MemberView>;

export const MemberQuery = z.strictObject({
  companyId: CompanyId.optional().describe(
    'Absent: the own company; or, for organisers and operators who look for somebody, all of them',
  ),
  search: Name.optional().describe(
    'How a word of the name begins, or the e-mail address; in any case of letters',
  ),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type MemberQuery = z.infer<typeof MemberQuery>;

export const Me = z
  .object({
    member: MemberView,
    company: CompanyView,
    acting: ActingView.optional().describe('Where this is not the member, but somebody who acts in the name'),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;
