import { ReportCounts, ReportId, ReportQuery, ReportSummary } from '@marquee/contracts';
import { decodeCursor, InPerson, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { KnownCompanies } from '../../companies/known-companies.ts';
import { summaryOf } from '../domain/report-view.ts';
import { ReportRepository } from '../persistence/report-repository.ts';

const ReportPage = page(ReportSummary);
const Place = z.object({ at: z.iso.datetime(), id: ReportId });

@Controller('api/v1/reports')
@InPerson()
export class ListReportsHttp {
  constructor(
    private readonly reports: ReportRepository,
    private readonly companies: KnownCompanies,
  ) {}

  @Get()
  @Roles('organiser')
  @Returns(200, ReportPage, 'Those that wait, the oldest first; without any message')
  async listReports(
    @Query({ schema: ReportQuery }) { state, cursor, limit }: ReportQuery,
  ): Promise<z.infer<typeof ReportPage>> {
    const place = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const after = place && { id: place.id, at: new Date(place.at) };
    const found = await this.reports.list({ state, after, limit: limit + 1 });
    const { items, ...next } = pageOf(found, limit, ({ id, at }) => ({ id, at: at.toISOString() }));
    const named = await this.companies.find(
      items.flatMap(({ reporterCompanyId, reportedCompanyId }) => [reporterCompanyId, reportedCompanyId]),
    );
    return { items: items.map((report) => summaryOf(report, named)), ...next };
  }

  @Get('counts')
  @Roles('organiser')
  @Returns(200, ReportCounts, 'How many stand where')
  counts(): Promise<ReportCounts> {
    return this.reports.counts();
  }
}
