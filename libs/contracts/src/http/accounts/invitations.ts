import { z } from 'zod';
import { CompanyRole, TradeRole } from '../../vocabulary/company-terms.ts';
import { CompanyId, InvitationId, MemberId } from '../../vocabulary/ids.ts';
import { LanguageTag } from '../../vocabulary/languages.ts';
import { Email, once, person } from './parts.ts';
import { Password } from './sign-up.ts';

export const InvitationCreate = z
  .strictObject({
    email: Email,
    roles: once(TradeRole, 2).min(1),
    companyRole: CompanyRole.default('member'),
    locale: LanguageTag.optional().describe('Language of the mail; absent: one’s own'),
  })
  .meta({ id: 'InvitationCreate' });
export type InvitationCreate = z.infer<typeof InvitationCreate>;

export const invitationStates = ['open', 'accepted', 'withdrawn', 'expired'] as const;

/** For the company's owners. */
export const InvitationView = z
  .object({
    id: InvitationId,
    revision: z.int(),
    email: z.string(),
    roles: z.array(TradeRole),
    companyRole: CompanyRole,
    state: z.enum(invitationStates),
    invitedBy: MemberId,
    sentAt: z.iso.datetime().describe('Last'),
    sent: z.int().describe('How often'),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });
export type InvitationView = z.infer<typeof InvitationView>;

export const InvitationQuery = z.strictObject({
  state: z.enum(invitationStates).optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type InvitationQuery = z.infer<typeof InvitationQuery>;

/** Where an invitation's link leads within the web app; the token follows behind `#token=`. */
export const invitationPath = '/join';

const token = z
  .string()
  .regex(/^[\w-]{20,200}$/)
  .describe('From the link: it stands behind a #, so that no server logs it');

export const InvitationLook = z.strictObject({ token }).meta({ id: 'InvitationLook' });
export type InvitationLook = z.infer<typeof InvitationLook>;

/** What whoever has the link is shown before joining. */
export const InvitationOffer = z
  .object({
    company: z.object({ companyId: CompanyId, name: z.string() }),
    email: z.string(),
    roles: z.array(TradeRole),
    companyRole: CompanyRole,
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'InvitationOffer' });
export type InvitationOffer = z.infer<typeof InvitationOffer>;

/** The address is the one that the invitation went to. */
export const InvitationAccept = z
  .strictObject({
    token,
    person: z.strictObject({ ...person, speaks: person.speaks.default([]) }),
    password: Password,
  })
  .meta({ id: 'InvitationAccept' });
export type InvitationAccept = z.infer<typeof InvitationAccept>;

/** Now the person can sign in. */
export const InvitationAccepted = z
  .object({ memberId: MemberId, companyId: CompanyId })
  .meta({ id: 'InvitationAccepted' });
export type InvitationAccepted = z.infer<typeof InvitationAccepted>;
