import { z } from 'zod';
import { ListingId } from '../../vocabulary/ids.ts';
import { Medium } from '../../vocabulary/rights-terms.ts';

/** What a wider offer would bring: companies, never names; nothing below five. */
export const InterestOutlook = z
  .object({
    listingId: ListingId,
    more: z
      .array(z.object({ medium: Medium, companies: z.int().min(5) }))
      .describe(
        'Media that are not free, and how many more buyer companies would have a brief that fits, were each free wherever and whenever something else is; the most first',
      ),
    complete: z.boolean().describe('false: only the newest briefs were looked at, so that there may be more'),
  })
  .meta({ id: 'InterestOutlook' });
export type InterestOutlook = z.infer<typeof InterestOutlook>;
