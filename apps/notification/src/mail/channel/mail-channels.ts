import type { MemberId } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../../members/member-directory.ts';
import { StoppedChannels, type StoppedChannel } from '../persistence/stopped-channels.ts';

/** Whether one person's e-mail is stopped. */
@Injectable()
export class MailChannels {
  constructor(
    private readonly members: MemberDirectory,
    private readonly channels: StoppedChannels,
  ) {}

  async stopped({ memberId }: { memberId: MemberId }, tx?: Tx): Promise<StoppedChannel | undefined> {
    const members = await this.members.of([memberId], tx);
    return (await this.channels.of(members.values(), tx)).get(memberId);
  }

  startAgain({ memberId }: { memberId: MemberId }, tx: Tx): Promise<void> {
    return this.channels.startAgain({ memberId }, tx);
  }
}
