import { companyChanged, companyJudged, companyRegistered } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { KnownCompanies } from '../companies/known-companies.ts';

@Controller()
export class KnowCompaniesWhenRegisteredOrChanged {
  constructor(private readonly companies: KnownCompanies) {}

  @ViewOf([companyRegistered, companyChanged, companyJudged])
  async handle({ events }: ViewDelivery<typeof companyRegistered>): Promise<void> {
    await this.companies.keep(events.map(({ data }) => data));
  }
}
