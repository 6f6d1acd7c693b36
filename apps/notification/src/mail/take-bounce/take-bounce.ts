import type { Bounce, MemberId } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../../members/member-directory.ts';
import { StopChannel } from '../channel/stop-channel.ts';
import { mailIdOf } from '../compose/letters.ts';
import { MailRepository } from '../persistence/mail-repository.ts';

/** A mail that was taken came back later. */
@Injectable()
export class TakeBounce {
  constructor(
    private readonly mongo: Mongo,
    private readonly mails: MailRepository,
    private readonly members: MemberDirectory,
    private readonly stopChannel: StopChannel,
  ) {}

  /** Whoever it names gets no more mail, but where it may arrive yet. Naming nobody that is known does nothing. */
  async execute(bounce: Bounce): Promise<void> {
    const { type } = bounce;
    if (type === 'transient') return;
    await this.mongo.transaction(async (tx) => {
      const members = await this.members.of(await this.#named(bounce, tx), tx);
      for (const member of members.values()) {
        await this.stopChannel.within(member, type === 'complaint' ? 'complaint' : 'bounced', tx);
      }
    });
  }

  async #named({ messageId, recipient }: Bounce, tx: Tx): Promise<MemberId[]> {
    const mailId = messageId === undefined ? undefined : mailIdOf(messageId);
    const memberId = mailId === undefined ? undefined : await this.mails.memberOf(mailId, tx);
    if (memberId !== undefined) return [memberId];
    return recipient === undefined ? [] : this.members.withEmail(recipient, tx);
  }
}
