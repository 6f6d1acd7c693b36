import { z } from 'zod';
import { CompanyId } from '../../vocabulary/ids.ts';

const Share = z.number().min(0).max(1);

export const ExhibitorExposure = z
  .object({
    companyId: CompanyId,
    listings: z.int().describe('Open ones'),
    suggestions: z.int().describe('Matches that fit now'),
    asks: z.int().describe('That buyers have made so far'),
  })
  .meta({ id: 'ExhibitorExposure' });
export type ExhibitorExposure = z.infer<typeof ExhibitorExposure>;

/** How the market's matches spread over the exhibitors that have something on offer. */
export const ExposureReport = z
  .object({
    exhibitors: z.int(),
    listings: z.int(),
    suggestions: z.int(),
    asks: z.int(),
    gini: Share.describe('Of matches over exhibitors: 0 where all have as many, towards 1 where one has all'),
    topTenth: Share.describe('Share of the matches that the tenth of the exhibitors with the most has'),
    unseen: z.int().describe('Exhibitors without any match'),
    lorenz: z
      .array(z.object({ exhibitors: Share, suggestions: Share }))
      .describe('Share of the matches that this share of the exhibitors has, those with the fewest first'),
    items: z.array(ExhibitorExposure),
    next: z.string().optional().describe('Send it as `cursor` for the next page; opaque'),
  })
  .meta({ id: 'ExposureReport' });
export type ExposureReport = z.infer<typeof ExposureReport>;

export const ExposureQuery = z.strictObject({
  order: z.enum(['fewest', 'most']).default('fewest').describe('By matches'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type ExposureQuery = z.infer<typeof ExposureQuery>;

export const ExposureExportQuery = ExposureQuery.pick({ order: true });
export type ExposureExportQuery = z.infer<typeof ExposureExportQuery>;
