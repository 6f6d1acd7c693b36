import { MemberId, memberErased } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { ForgetMember } from '../profiles/forget-member/forget-member.ts';

@Controller()
export class ForgetMemberWhenErased {
  constructor(private readonly forgetMember: ForgetMember) {}

  @ViewOf([memberErased])
  async handle({ events }: ViewDelivery<typeof memberErased>): Promise<void> {
    for (const { aggregateId } of events) await this.forgetMember.execute(MemberId.parse(aggregateId));
  }
}
