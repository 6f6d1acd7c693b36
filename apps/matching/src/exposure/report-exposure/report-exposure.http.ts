import { CompanyId, ExposureQuery, ExposureReport } from '@marquee/contracts';
import { decodeCursor, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { MarketExposure } from '../market-exposure.ts';

/** The last exhibitor that was told: whoever has moved since is met again, or passed over. */
const Place = CompanyId;

@Controller('api/v1/exposure')
export class ReportExposureHttp {
  constructor(private readonly exposure: MarketExposure) {}

  @Get()
  @Roles('organiser')
  @Returns(200, ExposureReport, 'How the market’s matches spread over its exhibitors')
  async report(
    @Query({ schema: ExposureQuery }) { order, cursor, limit }: ExposureQuery,
  ): Promise<ExposureReport> {
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const { items, ...whole } = await this.exposure.report(order);
    const from = after === undefined ? 0 : 1 + items.findIndex(({ companyId }) => companyId === after);
    const rest = items.slice(from, from + limit + 1);
    return { ...whole, ...pageOf(rest, limit, ({ companyId }) => companyId) };
  }
}
