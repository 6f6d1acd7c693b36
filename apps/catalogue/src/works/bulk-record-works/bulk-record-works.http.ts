import { BulkReport, WorkBulk } from '@marquee/contracts';
import { Actor, BodyLimit, bulkBodyLimit, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { BulkRecordWorks } from './bulk-record-works.ts';

@Controller('api/v1/works')
export class BulkRecordWorksHttp {
  constructor(private readonly useCase: BulkRecordWorks) {}

  @Post('bulk')
  @Roles('organiser', 'operator')
  @BodyLimit(bulkBodyLimit)
  @Returns(200, BulkReport)
  recordWorksInBulk(
    @Actor() { companyId }: Actor,
    @Body({ schema: WorkBulk }) { rows }: WorkBulk,
  ): Promise<BulkReport> {
    return this.useCase.execute({ companyId, rows });
  }
}
