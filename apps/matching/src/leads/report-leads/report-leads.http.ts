import { Leads, LeadsQuery, ListingId } from '@marquee/contracts';
import { Actor, decodeCursor, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ReportLeads } from './report-leads.ts';

const LeadsPage = page(Leads);

@Controller('api/v1/leads')
export class ReportLeadsHttp {
  constructor(private readonly reportLeads: ReportLeads) {}

  @Get()
  @Roles('exhibitor')
  @Returns(
    200,
    LeadsPage,
    'By one’s own listing, the newest first: who asked, and how many others it interests',
  )
  async report(
    @Actor() { companyId: sellerId }: Actor,
    @Query({ schema: LeadsQuery }) { listingId, cursor, limit }: LeadsQuery,
  ): Promise<z.infer<typeof LeadsPage>> {
    const before = cursor === undefined ? undefined : decodeCursor(ListingId, cursor);
    const found = await this.reportLeads.execute({ sellerId, listingId, before, limit: limit + 1 });
    return pageOf(found, limit, (last) => last.listingId);
  }
}
