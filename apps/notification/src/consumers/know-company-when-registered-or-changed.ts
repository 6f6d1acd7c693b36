import { companyChanged, companyRegistered } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { CompanyDirectory } from '../companies/company-directory.ts';

@Controller()
export class KnowCompanyWhenRegisteredOrChanged {
  constructor(private readonly companies: CompanyDirectory) {}

  @ViewOf([companyRegistered, companyChanged])
  async handle({ events }: ViewDelivery<typeof companyRegistered>): Promise<void> {
    await this.companies.know(events.map(({ data }) => data));
  }
}
