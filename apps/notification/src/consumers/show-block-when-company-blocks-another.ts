import { companyBlocked, companyUnblocked } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { ShowConversations } from '../live/show-conversations.ts';

@Controller()
export class ShowBlockWhenCompanyBlocksAnother {
  constructor(private readonly show: ShowConversations) {}

  @ViewOf([companyBlocked, companyUnblocked])
  async handle({ events }: ViewDelivery<typeof companyBlocked>): Promise<void> {
    for (const { data, time } of events)
      await this.show.blocked([data.companyId, data.blockedId], { at: time });
  }
}
