import { companyJudged } from '@marquee/contracts';
import type { EffectDelivery } from '@marquee/eventing';
import { EffectOf } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { CompanyView } from '../companies/company-view.ts';
import { FollowCompany } from '../listings/follow-company/follow-company.ts';

@Controller()
export class TakeListingsAlongWhenCompanyJudged {
  constructor(
    private readonly companies: CompanyView,
    private readonly follow: FollowCompany,
  ) {}

  @EffectOf([companyJudged])
  async handle(delivery: EffectDelivery<typeof companyJudged>): Promise<void> {
    await this.companies.keep(
      delivery.events.map(({ version, data: { companyId, name, country, standing } }) => ({
        id: companyId,
        version,
        name,
        country,
        standing,
      })),
    );
    await delivery.once(async (tx, fresh) => {
      for (const { data } of fresh) await this.follow.execute(data.companyId, tx);
    });
  }
}
