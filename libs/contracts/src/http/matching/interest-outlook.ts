import { z } from 'zod';
import { Territory, TerritoryOrGroup } from '../../vocabulary/places.ts';
import { Avail, Medium } from '../../vocabulary/rights-terms.ts';
import { ListingContent } from '../listings.ts';
import { RoughCompanies, RoughCompaniesOrFew } from './rough-companies.ts';

/** An offer as it might be, of a listing or of none yet: what buyers’ briefs are held against, and whose name nobody sees. */
export const OfferSketch = ListingContent.pick({
  kind: true,
  technique: true,
  mode: true,
  stage: true,
  originalLanguage: true,
  budgetUsd: true,
  ai: true,
  ask: true,
  genres: true,
  themes: true,
  audience: true,
  origin: true,
  people: true,
  comparables: true,
  seeking: true,
})
  .required({ kind: true, stage: true, originalLanguage: true })
  .extend({
    avails: z.array(Avail).max(500).describe('What would be free'),
    closed: z
      .array(
        z.strictObject({ territories: z.array(TerritoryOrGroup).max(300), media: z.array(Medium).max(30) }),
      )
      .max(100)
      .default([])
      .describe('What cannot be offered, such as what is licensed: no change proposes it'),
  })
  .meta({ id: 'OfferSketch' });
export type OfferSketch = z.infer<typeof OfferSketch>;

/** What an offer would bring: companies, never names; nothing below five, and no count to the last one. */
export const InterestOutlook = z
  .object({
    fitting: RoughCompaniesOrFew.describe(
      'About how many buyer companies have a brief that fits; null where they may be fewer than 5',
    ),
    more: z
      .array(
        z.object({
          territories: z.array(Territory),
          media: z.array(Medium),
          companies: RoughCompanies,
        }),
      )
      .describe(
        'What to offer beside, from today on and exclusively, and about how many more companies would have a brief that fits; the most first',
      ),
    complete: z.boolean().describe('false: only the newest briefs were looked at, so that there may be more'),
  })
  .meta({ id: 'InterestOutlook' });
export type InterestOutlook = z.infer<typeof InterestOutlook>;
