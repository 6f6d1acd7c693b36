import { LeadsExportQuery, RequestId } from '@marquee/contracts';
import { Actor, decodeCursor, pageOf, Roles } from '@marquee/service';
import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { KnownCompanies } from '../../companies/known-companies.ts';
import { RequestRepository } from '../../requests/persistence/request-repository.ts';
import { spreadsheetType } from '../../spreadsheet.ts';
import { leadsCsv } from './leads-csv.ts';

const Place = z.strictObject({ createdAt: z.coerce.date(), id: RequestId });

@Controller('api/v1/leads/export')
export class ExportLeadsHttp {
  constructor(
    private readonly requests: RequestRepository,
    private readonly companies: KnownCompanies,
  ) {}

  @Get()
  @Roles('exhibitor')
  @Header('content-type', spreadsheetType)
  @Header('content-disposition', 'attachment; filename="leads.csv"')
  @ApiOkResponse({
    description: 'Who asked for one’s own listings, the newest first, a line an ask',
    content: { 'text/csv': { schema: { type: 'string' } } },
    headers: {
      Link: { description: 'Where the rest is: rel="next" (RFC 8288)', schema: { type: 'string' } },
    },
  })
  async export(
    @Actor() { companyId: sellerId }: Actor,
    @Query({ schema: LeadsExportQuery }) { listingId, cursor, limit }: LeadsExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const found = await this.requests.received({ sellerId, listingId, after, limit: limit + 1 });
    const { items, next } = pageOf(found, limit, ({ createdAt, id }) => ({ createdAt, id }));
    if (next !== undefined)
      reply.header('link', `<${nextOf({ listingId, limit, cursor: next })}>; rel="next"`);
    const names = await this.companies.names(items.map(({ buyerId }) => buyerId));
    return leadsCsv(items, names, listingId);
  }
}

function nextOf({ listingId, limit, cursor }: LeadsExportQuery & { cursor: string }): string {
  const query = new URLSearchParams({ ...(listingId && { listingId }), limit: String(limit), cursor });
  return `/api/v1/leads/export?${query.toString()}`;
}
