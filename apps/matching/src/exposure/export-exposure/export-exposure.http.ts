import { ExposureExportQuery } from '@marquee/contracts';
import { Roles } from '@marquee/service';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { KnownCompanies } from '../../companies/known-companies.ts';
import { spreadsheetType } from '../../spreadsheet.ts';
import { MarketExposure } from '../market-exposure.ts';
import { exposureCsv } from './exposure-csv.ts';

@Controller('api/v1/exposure/export')
export class ExportExposureHttp {
  constructor(
    private readonly exposure: MarketExposure,
    private readonly companies: KnownCompanies,
  ) {}

  @Get()
  @Roles('organiser')
  @Header('content-type', spreadsheetType)
  @Header('content-disposition', 'attachment; filename="exposure.csv"')
  @ApiOkResponse({
    description: 'How the market’s matches spread over its exhibitors, a line an exhibitor',
    content: { 'text/csv': { schema: { type: 'string' } } },
  })
  async export(@Query({ schema: ExposureExportQuery }) { order }: ExposureExportQuery): Promise<string> {
    const { items } = await this.exposure.report(order);
    return exposureCsv(items, await this.companies.names(items.map(({ companyId }) => companyId)));
  }
}
