import { z } from 'zod';
import { Slug } from './ids.ts';
import { Language, LanguageTag } from './languages.ts';
import { AiUse, MandateBasis } from './listing-terms.ts';
import { Day } from './rights-terms.ts';

/** Whole amounts of money, up to 10^12. */
export const Amount = z.int().min(0).max(1_000_000_000_000);

export const Title = z
  .strictObject({
    text: z.string().trim().min(1).max(300),
    language: LanguageTag,
    type: z.enum(['original', 'international', 'romanised', 'alternate']),
  })
  .meta({ id: 'Title' });
export type Title = z.infer<typeof Title>;

const preferred = ['international', 'original', 'romanised', 'alternate'] as const;

/** The one to call it by, where there is room for one. Undefined where there is none. */
export const titleToShow = (titles: readonly Title[]): string | undefined =>
  preferred.map((wanted) => titles.find(({ type }) => type === wanted)).find(Boolean)?.text;

/** Texts by BCP 47 tag. */
const perLanguage = (max: number) =>
  z
    .record(LanguageTag, z.string().trim().min(1).max(max))
    .refine((texts) => Object.keys(texts).length <= 40, 'at most 40 languages');

export const Loglines = perLanguage(160).meta({ id: 'Loglines', description: 'At most 160 characters each' });
export const Synopses = perLanguage(5000).meta({ id: 'Synopses' });

export const Person = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    slug: Slug.describe('By which briefs and titles name the person'),
    role: z.enum(['director', 'author', 'writer', 'producer', 'cast', 'showrunner', 'composer', 'designer']),
    attachment: z.enum(['attached', 'in-talks']).default('attached'),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

/** What the seller asks for: an amount or a band. */
export const Ask = z
  .strictObject({
    amount: Amount.optional(),
    band: z
      .strictObject({ lo: Amount, hi: Amount })
      .refine(({ lo, hi }) => lo <= hi, '"lo" must not be above "hi"')
      .optional(),
    currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code'),
    usd: Amount.optional().describe(
      'The seller’s own figure in whole US dollars; needed where the currency is another',
    ),
    basis: z.enum(['flat-fee', 'minimum-guarantee', 'revenue-share', 'option-and-purchase']),
    shownTo: z.enum(['all', 'vetted', 'on-request']),
  })
  .refine(({ amount, band }) => (amount === undefined) !== (band === undefined), 'either "amount" or "band"')
  .refine(({ currency, usd }) => currency === 'USD' || usd !== undefined, {
    error: 'needed where the currency is not USD',
    path: ['usd'],
  })
  .meta({ id: 'Ask' });
export type Ask = z.infer<typeof Ask>;

/** For unfinished projects, in whole US dollars. */
export const FinancePlan = z
  .strictObject({
    secured: z.array(z.strictObject({ source: z.string().min(1).max(200), usd: Amount })).max(50),
    openUsd: Amount,
    incentives: z.array(z.string().min(1).max(200)).max(20),
  })
  .meta({ id: 'FinancePlan' });

export const Award = z
  .strictObject({
    festival: z.string().min(1).max(200),
    year: z.int().min(1880).max(2200),
    award: z.string().min(1).max(200).optional(),
  })
  .meta({ id: 'Award' });

export const AiDisclosure = z
  .strictObject({ use: AiUse, parts: z.array(z.string().min(1).max(100)).max(20).default([]) })
  .meta({ id: 'AiDisclosure' });

export const Material = z
  .strictObject({
    type: z.enum(['poster', 'trailer', 'teaser', 'screener', 'deck', 'script', 'sizzle', 'stills']),
    language: Language.optional(),
  })
  .meta({ id: 'Material' });

export const Mandate = z
  .strictObject({
    basis: MandateBasis,
    grantor: z.string().min(1).max(200).optional(),
    until: Day.optional(),
  })
  .meta({ id: 'Mandate' });

export const AnchorDates = z
  .strictObject({
    'theatrical-release': Day.optional(),
    'home-video-release': Day.optional(),
    'tv-premiere': Day.optional(),
    'festival-premiere': Day.optional(),
  })
  .meta({ id: 'AnchorDates', description: 'Known dates that floating holdbacks are counted from' });

/** A list of values, each kept once, in the order given. */
export const distinct = <Item extends z.ZodType>(item: Item, max: number) =>
  z
    .array(item)
    .max(max)
    .transform((list) => [...new Set(list)]);

export const slugs = (max: number) => distinct(Slug, max);
