import { CompanyChange, CompanyId, CompanyView } from '@marquee/contracts';
import { Actor, IfMatch, Returns } from '@marquee/service';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { viewOf } from '../domain/company.ts';
import { ChangeCompany } from './change-company.ts';

@Controller('api/v1/companies')
export class ChangeCompanyHttp {
  constructor(private readonly changeCompany: ChangeCompany) {}

  @Patch(':id')
  @Returns(200, CompanyView, 'The company as changed')
  async change(
    @Actor() actor: Actor,
    @Param('id', { schema: CompanyId }) companyId: CompanyId,
    @IfMatch() revision: number,
    @Body({ schema: CompanyChange }) change: CompanyChange,
  ): Promise<CompanyView> {
    return viewOf(await this.changeCompany.execute({ actor, companyId, revision, change }), actor);
  }
}
