import { BulkReport, CompanyBulk } from '@marquee/contracts';
import { Actor, BodyLimit, bulkBodyLimit, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { RegisterCompanies } from './register-companies.ts';

@Controller('api/v1/companies')
export class RegisterCompaniesHttp {
  constructor(private readonly registerCompanies: RegisterCompanies) {}

  /** May be repeated: ids are the caller's, and what is there already is left as it is. */
  @Post('bulk')
  @Roles('organiser', 'operator')
  @BodyLimit(bulkBodyLimit)
  @Returns(200, BulkReport, 'What became of each row')
  registerMany(
    @Actor() { memberId }: Actor,
    @Body({ schema: CompanyBulk }) { rows }: CompanyBulk,
  ): Promise<BulkReport> {
    return this.registerCompanies.execute(rows, memberId);
  }
}
