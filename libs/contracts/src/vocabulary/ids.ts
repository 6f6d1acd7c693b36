import { z } from 'zod';

/** UUID of any version; those made here are version 7, so that they sort roughly by age. */
const uuidOf = (what: string) => z.uuid().describe(`UUID of a ${what}`);

export const CompanyId = uuidOf('company').brand<'CompanyId'>();
export type CompanyId = z.infer<typeof CompanyId>;

export const MemberId = uuidOf('member').brand<'MemberId'>();
export type MemberId = z.infer<typeof MemberId>;

export const InvitationId = uuidOf('invitation').brand<'InvitationId'>();
export type InvitationId = z.infer<typeof InvitationId>;

export const ActingId = uuidOf('time in which somebody acts for another').brand<'ActingId'>();
export type ActingId = z.infer<typeof ActingId>;

export const WorkId = uuidOf('work').brand<'WorkId'>();
export type WorkId = z.infer<typeof WorkId>;

export const ListingId = uuidOf('listing').brand<'ListingId'>();
export type ListingId = z.infer<typeof ListingId>;

export const ProfileId = uuidOf('profile').brand<'ProfileId'>();
export type ProfileId = z.infer<typeof ProfileId>;

export const SuggestionId = uuidOf('suggestion').brand<'SuggestionId'>();
export type SuggestionId = z.infer<typeof SuggestionId>;

export const NotificationId = uuidOf('notification').brand<'NotificationId'>();
export type NotificationId = z.infer<typeof NotificationId>;

export const RequestId = uuidOf('request').brand<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;

export const AskId = uuidOf('ask').brand<'AskId'>();
export type AskId = z.infer<typeof AskId>;

export const ConversationId = uuidOf('conversation').brand<'ConversationId'>();
export type ConversationId = z.infer<typeof ConversationId>;

export const MessageId = uuidOf('message').brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;

/** One run of the market; a deployment runs one at a time. */
export const EditionId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a lower-case slug such as "hong-kong-2027"')
  .max(60)
  .brand<'EditionId'>();
export type EditionId = z.infer<typeof EditionId>;

export const slugPattern = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

/** Free vocabulary, in any script: genres, themes, people, titles that comparables point to. */
export const Slug = z
  .string()
  .min(1)
  .max(100)
  .regex(slugPattern, 'a lower-case slug such as "time-travel"')
  .describe('Lower-case slug');
export type Slug = z.infer<typeof Slug>;
