import { MemberId, memberErased } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { SendingCounter } from '../sending/sending-counter.ts';

/** Messages are the two companies'; of their author they hold an id, which says nothing any more. */
@Controller()
export class ForgetMemberWhenErased {
  constructor(private readonly sending: SendingCounter) {}

  @ViewOf([memberErased])
  async handle({ events }: ViewDelivery<typeof memberErased>): Promise<void> {
    for (const { aggregateId } of events) await this.sending.forget(MemberId.parse(aggregateId));
  }
}
