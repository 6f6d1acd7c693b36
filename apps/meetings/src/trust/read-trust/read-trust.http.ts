import { CompanyId, NotFound, TrustFacts, TrustOfSeveral, TrustQuery } from '@marquee/contracts';
import { Config, Returns } from '@marquee/service';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
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

  @Get()
  @Returns(200, TrustOfSeveral, 'Of these companies, those that are known, in any order')
  async readSeveral(@Query({ schema: TrustQuery }) { companyIds }: TrustQuery): Promise<TrustOfSeveral> {
    const known = await this.companies.find(companyIds);
    return { items: await Promise.all([...known.keys()].map((companyId) => this.#of(companyId))) };
  }

  @Get(':companyId')
  @Returns(200, TrustFacts, 'How a company answers what it is asked, in this edition')
  async read(@Param('companyId', { schema: CompanyId }) companyId: CompanyId): Promise<TrustFacts> {
    const known = await this.companies.find([companyId]);
    if (!known.has(companyId)) throw new NotFound('company');
    return this.#of(companyId);
  }

  async #of(companyId: CompanyId): Promise<TrustFacts> {
    const { MEETINGS_EDITION: editionId } = this.settings;
    return { companyId, editionId, ...(await this.cases.of(companyId, editionId)) };
  }
}
