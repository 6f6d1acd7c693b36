import { companyChanged, companyRegistered } from '@marquee/contracts';
import type { ViewDelivery } from '@marquee/eventing';
import { ViewOf } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { CompanyView } from '../companies/company-view.ts';

@Controller()
export class KeepCompanyWhenRegisteredOrChanged {
  constructor(private readonly companies: CompanyView) {}

  @ViewOf([companyRegistered, companyChanged])
  async handle({ events }: ViewDelivery<typeof companyRegistered>): Promise<void> {
    await this.companies.keep(
      events.map(({ version, data: { companyId, name, country, standing } }) => ({
        id: companyId,
        version,
        name,
        country,
        standing,
      })),
    );
  }
}
