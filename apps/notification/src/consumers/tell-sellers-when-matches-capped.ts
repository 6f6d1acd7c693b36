import { matchesCapped } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { TellSellers } from '../inbox/tell-sellers/tell-sellers.ts';

@Controller()
export class TellSellersWhenMatchesCapped {
  constructor(private readonly tellSellers: TellSellers) {}

  @EffectOf([matchesCapped])
  async handle(delivery: EffectDelivery<typeof matchesCapped>): Promise<void> {
    await delivery.once(async (tx, fresh) => {
      for (const { data } of fresh) await this.tellSellers.execute(data, tx);
    });
  }
}
