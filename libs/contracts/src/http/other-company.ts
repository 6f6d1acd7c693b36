import { z } from 'zod';
import { CompanyId } from '../vocabulary/ids.ts';
import { Territory } from '../vocabulary/places.ts';

/** A company by its name, such as the one at the other end of a request or a conversation. */
export const OtherCompany = z.object({
  companyId: CompanyId,
  name: z.string().optional().describe('Absent for the moment until it is known here'),
  country: Territory.optional(),
  vetted: z.boolean().optional(),
});
export type OtherCompany = z.infer<typeof OtherCompany>;
