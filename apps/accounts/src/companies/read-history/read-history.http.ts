import { CompanyAct, CompanyHistoryQuery, CompanyId } from '@marquee/contracts';
import { decodeCursor, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { CompanyHistory } from '../persistence/company-history.ts';
import { CompanyRepository } from '../persistence/company-repository.ts';

const HistoryPage = page(CompanyAct);
const Place = z.object({ revision: z.int() });

@Controller('api/v1/companies')
export class ReadHistoryHttp {
  constructor(
    private readonly companies: CompanyRepository,
    private readonly history: CompanyHistory,
  ) {}

  @Get(':id/history')
  @Roles('organiser')
  @Returns(200, HistoryPage, 'Who did what with its standing, the latest first')
  async read(
    @Param('id', { schema: CompanyId }) companyId: CompanyId,
    @Query({ schema: CompanyHistoryQuery }) { cursor, limit }: CompanyHistoryQuery,
  ): Promise<z.infer<typeof HistoryPage>> {
    const before = cursor === undefined ? undefined : decodeCursor(Place, cursor).revision;
    await this.companies.get({ companyId });
    const found = await this.history.list({ companyId, before, limit: limit + 1 });
    return pageOf(found, limit, ({ revision }) => ({ revision }));
  }
}
