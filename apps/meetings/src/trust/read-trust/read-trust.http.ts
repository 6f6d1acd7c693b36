import { CompanyId, NotFound, TrustFacts } from '@marquee/contracts';
import { Config, Returns } from '@marquee/service';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { KnownCompanies } from '../../companies/known-companies.ts';
import type { MeetingsSettings } from '../../config.ts';
import { TrustCases } from '../trust-cases.ts';

@Controller('api/v1/trust')
export class ReadTrustHttp {
  constructor(
    private readonly companies: KnownCompanies,
    private readonly cases: TrustCases,
    @Inject(Config) private readonly settings: MeetingsSettings,
  ) {}

  @Get(':companyId')
  @Returns(200, TrustFacts, 'How a company answers what it is asked, in this edition')
  async read(@Param('companyId', { schema: CompanyId }) companyId: CompanyId): Promise<TrustFacts> {
    const { MEETINGS_EDITION: editionId } = this.settings;
    const known = await this.companies.find([companyId]);
    if (!known.has(companyId)) throw new NotFound('company');
    return { companyId, editionId, ...(await this.cases.of(companyId, editionId)) };
  }
}
