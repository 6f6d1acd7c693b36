import type { MailStopReason, MemberId } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock, Logger } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { BeginTelling } from '../../inbox/begin-telling.ts';
import { begun, type MailStoppedEntry } from '../../inbox/domain/entry.ts';
import { InboxRepository } from '../../inbox/persistence/inbox-repository.ts';
import { StoppedChannels } from '../persistence/stopped-channels.ts';

/** Sends a person no more e-mail, and says so where it will be read. */
@Injectable()
export class StopChannel {
  constructor(
    private readonly mongo: Mongo,
    private readonly stopped: StoppedChannels,
    private readonly inbox: InboxRepository,
    private readonly beginTelling: BeginTelling,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async execute(member: { memberId: MemberId; email: string }, reason: MailStopReason): Promise<void> {
    await this.mongo.transaction((tx) => this.within(member, reason, tx));
  }

  async within(
    { memberId, email }: { memberId: MemberId; email: string },
    reason: MailStopReason,
    tx: Tx,
  ): Promise<void> {
    const at = this.clock.now();
    if (!(await this.stopped.stop({ memberId, email }, { reason, at }, tx))) return;
    const { now, newId } = await this.beginTelling.of([], tx);
    const id = newId();
    const entry: MailStoppedEntry = {
      ...begun(id, memberId, now),
      kind: 'mail-stopped',
      about: id,
      version: 1,
      data: { reason, at: at.toISOString() },
    };
    await this.inbox.save([{ entry, news: true }], tx);
    this.logger.info({ memberId, reason }, 'e-mail to a member has been stopped');
  }
}
