import { practiceBegun } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { Practise } from '../practice/practise.ts';

@Controller()
export class ReadPracticeWhenBegun {
  constructor(private readonly practise: Practise) {}

  @EffectOf([practiceBegun])
  async handle({ once }: EffectDelivery<typeof practiceBegun>): Promise<void> {
    await once(async (tx, fresh) => {
      for (const { data } of fresh) await this.practise.read(data.practiceId, tx);
    });
  }
}
