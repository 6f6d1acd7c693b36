import { briefShown } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { KnownBriefs } from '../briefs/known-briefs.ts';

@Controller()
export class KnowBriefsWhenShown {
  constructor(private readonly briefs: KnownBriefs) {}

  @ViewOf([briefShown])
  async handle({ events }: ViewDelivery<typeof briefShown>): Promise<void> {
    await this.briefs.keep(events.map(({ data }) => data));
  }
}
