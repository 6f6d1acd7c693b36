import { z } from 'zod';

/** UUID of any version; those made here are version 7, so that they sort roughly by age. */
const uuid = <Brand extends string>(brand: Brand) =>
  z
    .uuid()
    .brand(brand)
    .describe(`UUID of a ${brand.replace(/Id$/, '').toLowerCase()}`);

export const CompanyId = uuid('CompanyId');
export type CompanyId = z.infer<typeof CompanyId>;

export const MemberId = uuid('MemberId');
export type MemberId = z.infer<typeof MemberId>;

export const WorkId = uuid('WorkId');
export type WorkId = z.infer<typeof WorkId>;

export const ListingId = uuid('ListingId');
export type ListingId = z.infer<typeof ListingId>;

export const ProfileId = uuid('ProfileId');
export type ProfileId = z.infer<typeof ProfileId>;

export const SuggestionId = uuid('SuggestionId');
export type SuggestionId = z.infer<typeof SuggestionId>;

export const NotificationId = uuid('NotificationId');
export type NotificationId = z.infer<typeof NotificationId>;

/** Free vocabulary, in any script: genres, themes, people, titles that comparables point to. */
export const Slug = z
  .string()
  .min(1)
  .max(100)
  .regex(
    /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u,
    'a lower-case slug such as "time-travel"',
  )
  .describe('Lower-case slug');
export type Slug = z.infer<typeof Slug>;
