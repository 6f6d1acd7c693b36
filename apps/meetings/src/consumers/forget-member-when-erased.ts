import { MemberId, memberErased } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { MemberQuotas } from '../requests/persistence/member-quotas.ts';

/** Requests and their words are the two companies'; of a person they hold an id, which says nothing any more. */
@Controller()
export class ForgetMemberWhenErased {
  constructor(private readonly quotas: MemberQuotas) {}

  @ViewOf([memberErased])
  async handle({ events }: ViewDelivery<typeof memberErased>): Promise<void> {
    for (const { aggregateId } of events) await this.quotas.forget(MemberId.parse(aggregateId));
  }
}
