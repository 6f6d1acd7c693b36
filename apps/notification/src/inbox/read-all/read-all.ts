import type { MemberId, NotificationCounts } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { read } from '../domain/entry.ts';
import { InboxRepository } from '../persistence/inbox-repository.ts';

/** Entries a transaction. */
const chunk = 500;

@Injectable()
export class ReadAllNotifications {
  constructor(
    private readonly mongo: Mongo,
    private readonly inbox: InboxRepository,
    private readonly clock: Clock,
  ) {}

  /** What has changed since `upTo`, and so may hold what was not seen, stays unread. */
  async execute({ memberId, upTo }: { memberId: MemberId; upTo: number }): Promise<NotificationCounts> {
    for (;;) {
      const done = await this.mongo.transaction(async (tx) => {
        const unread = await this.inbox.unreadUpTo({ memberId, streamId: upTo, limit: chunk }, tx);
        const now = this.clock.now();
        await this.inbox.save(
          unread.map((entry) => read(entry, now)),
          tx,
        );
        return unread.length < chunk;
      });
      if (done) return this.inbox.counts({ memberId });
    }
  }
}
