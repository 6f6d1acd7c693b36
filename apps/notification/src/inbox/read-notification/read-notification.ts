import type { MemberId, NotificationId } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { read, type ShownEntry } from '../domain/entry.ts';
import { InboxRepository } from '../persistence/inbox-repository.ts';
import { ShownMatches } from '../persistence/shown-matches.ts';

@Injectable()
export class ReadNotification {
  constructor(
    private readonly mongo: Mongo,
    private readonly inbox: InboxRepository,
    private readonly shownMatches: ShownMatches,
    private readonly clock: Clock,
  ) {}

  /** One that is read already stays as it is. @throws NotFound (also of another member's) */
  async execute(own: { memberId: MemberId; notificationId: NotificationId }): Promise<ShownEntry> {
    const entry = await this.mongo.transaction(async (tx) => {
      const entry = await this.inbox.get(own, tx);
      if (entry.state !== 'unread') return entry;
      const [stored = entry] = await this.inbox.save([read(entry, this.clock.now())], tx);
      return stored;
    });
    return this.shownMatches.one(entry);
  }
}
