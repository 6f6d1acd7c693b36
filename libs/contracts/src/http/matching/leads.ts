import { z } from 'zod';
import { AskId, CompanyId, ListingId, MemberId, ProfileId, RequestId, WorkId } from '../../vocabulary/ids.ts';
import { territoryGroups } from '../../vocabulary/places.ts';
import { RequestKind, RequestState } from '../../vocabulary/request-terms.ts';
import { Medium } from '../../vocabulary/rights-terms.ts';
import { RoughCompaniesOrFew } from './rough-companies.ts';

/** A company that asked for a listing, and may be known by name. */
export const LeadRequest = z
  .object({
    requestId: RequestId,
    companyId: CompanyId,
    state: RequestState,
    asks: z.array(z.object({ askId: AskId, kind: RequestKind, memberId: MemberId, at: z.iso.datetime() })),
    createdAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'LeadRequest' });
export type LeadRequest = z.infer<typeof LeadRequest>;

export const Leads = z
  .object({
    listingId: ListingId,
    workId: WorkId,
    title: z.string(),
    open: z.boolean().describe('On the market'),
    asked: z.array(LeadRequest).describe('The newest 100'),
    askedTotal: z.int(),
    others: z
      .object({ fitting: RoughCompaniesOrFew, kept: RoughCompaniesOrFew, passed: RoughCompaniesOrFew })
      .describe(
        'About how many buyer companies that have not asked have a brief that fits, kept it, passed it; null where they may be fewer than 5',
      ),
  })
  .meta({ id: 'Leads' });
export type Leads = z.infer<typeof Leads>;

export const LeadsQuery = z.strictObject({
  listingId: ListingId.optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type LeadsQuery = z.infer<typeof LeadsQuery>;

export const LeadsExportQuery = z.strictObject({
  listingId: ListingId.optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(5_000)
    .default(5_000)
    .describe('Requests, each with all its asks'),
});
export type LeadsExportQuery = z.infer<typeof LeadsExportQuery>;

/** What a seller may know of a brief whose owner shows it. */
export const ShownBrief = z
  .object({
    profileId: ProfileId.describe('To be named in a request to its buyer'),
    visibility: z.enum(['anonymous', 'named']),
    companyId: CompanyId.optional().describe('Of named ones only'),
    label: z
      .object({
        media: z.array(Medium),
        regions: z.array(z.enum(Object.keys(territoryGroups))),
      })
      .describe('What is wanted, coarsely: "pay-TV, South-East Asia". Empty: not said'),
  })
  .meta({ id: 'ShownBrief' });
export type ShownBrief = z.infer<typeof ShownBrief>;

export const ShownBriefQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ShownBriefQuery = z.infer<typeof ShownBriefQuery>;
