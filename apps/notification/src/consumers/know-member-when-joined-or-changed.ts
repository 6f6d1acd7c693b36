import { memberChanged, memberJoined } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Clock } from '@marquee/service';
import { Controller } from '@nestjs/common';
import { PlanDigests } from '../digests/plan-digests/plan-digests.ts';
import { MemberDirectory } from '../members/member-directory.ts';

@Controller()
export class KnowMemberWhenJoinedOrChanged {
  constructor(
    private readonly members: MemberDirectory,
    private readonly digests: PlanDigests,
    private readonly clock: Clock,
  ) {}

  @ViewOf([memberJoined, memberChanged])
  async handle({ events }: ViewDelivery<typeof memberJoined>): Promise<void> {
    await this.members.know(events.map(({ data }) => data));
    const memberIds = [...new Set(events.map(({ data }) => data.memberId))];
    await this.digests.again(memberIds, this.clock.now());
  }
}
