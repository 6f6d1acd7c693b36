import { ReportId, ReportQuery, ReportSummary } from '@marquee/contracts';
import { decodeCursor, InPerson, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { summaryOf } from '../domain/report-view.ts';
import { ReportRepository } from '../persistence/report-repository.ts';

const ReportPage = page(ReportSummary);
const Place = z.object({ at: z.iso.datetime(), id: ReportId });

@Controller('api/v1/reports')
@InPerson()
export class ListReportsHttp {
  constructor(private readonly reports: ReportRepository) {}

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
    return { items: items.map(summaryOf), ...next };
  }
}
