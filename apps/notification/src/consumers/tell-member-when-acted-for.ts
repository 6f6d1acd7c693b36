import { actingBegun } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { TellActedFor } from '../inbox/tell-acted-for/tell-acted-for.ts';

@Controller()
export class TellMemberWhenActedFor {
  constructor(private readonly tellActedFor: TellActedFor) {}

  @EffectOf([actingBegun])
  async handle(delivery: EffectDelivery<typeof actingBegun>): Promise<void> {
    await delivery.once((tx, fresh) =>
      this.tellActedFor.execute(
        fresh.map(({ data }) => data),
        tx,
      ),
    );
  }
}
