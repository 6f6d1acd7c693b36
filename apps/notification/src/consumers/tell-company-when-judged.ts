import { companyJudged } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { TellCompany } from '../inbox/tell-company/tell-company.ts';

@Controller()
export class TellCompanyWhenJudged {
  constructor(private readonly tellCompany: TellCompany) {}

  @EffectOf([companyJudged])
  async handle(delivery: EffectDelivery<typeof companyJudged>): Promise<void> {
    await delivery.once(async (tx, fresh) => {
      for (const { data } of fresh) await this.tellCompany.execute(data, tx);
    });
  }
}
