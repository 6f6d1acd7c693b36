import { messageReported, reportReviewed } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { TellReport } from '../inbox/tell-report/tell-report.ts';

@Controller()
export class TellOrganisersWhenMessageReported {
  constructor(private readonly tellReport: TellReport) {}

  @EffectOf([messageReported, reportReviewed])
  async handle(delivery: EffectDelivery<typeof messageReported>): Promise<void> {
    await delivery.once(async (tx, fresh) => {
      for (const { data } of fresh) await this.tellReport.execute(data, tx);
    });
  }
}
