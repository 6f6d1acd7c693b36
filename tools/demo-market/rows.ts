import type { CompanyRow, ListingRow, MemberRow, ProfileRow, WorkRow } from '@marquee/contracts';
import type { z } from 'zod';

/** Rows as they are sent, before the services parse them. */
export type CompanyInput = z.input<typeof CompanyRow>;
export type MemberInput = z.input<typeof MemberRow>;
export type WorkInput = z.input<typeof WorkRow>;
export type ListingInput = z.input<typeof ListingRow>;
export type ProfileInput = z.input<typeof ProfileRow>;
export type ListingContentInput = ListingInput['listing'];
export type RightsLineInput = NonNullable<ListingInput['rights']>[number];
export type EncumbranceInput = NonNullable<ListingInput['encumbrances']>[number];
export type TitleInput = WorkInput['work']['titles'][number];
export type TermsInput = ProfileInput['terms'];

export type Kind = WorkInput['work']['kind'];
export type Stage = NonNullable<ListingContentInput['stage']>;
export type DealType = NonNullable<ListingContentInput['seeking']>[number];
export type Medium = RightsLineInput['media'][number];
export type Audience = NonNullable<ListingContentInput['audience']>[number];

/** A market in the order in which it is loaded: nothing is named before it is there. */
export interface MarketRows {
  readonly companies: readonly CompanyInput[];
  readonly members: readonly MemberInput[];
  readonly works: readonly WorkInput[];
  readonly profiles: readonly ProfileInput[];
  readonly listings: readonly ListingInput[];
}
