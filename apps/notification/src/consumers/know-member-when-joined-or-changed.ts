import { memberChanged, memberJoined } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { MemberDirectory } from '../members/member-directory.ts';

@Controller()
export class KnowMemberWhenJoinedOrChanged {
  constructor(private readonly members: MemberDirectory) {}

  @ViewOf([memberJoined, memberChanged])
  async handle({ events }: ViewDelivery<typeof memberJoined>): Promise<void> {
    await this.members.know(events.map(({ data }) => data));
  }
}
