import { NotificationId, type MatchRunFact } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../../members/member-directory.ts';
import { tellCapped } from '../domain/tell-capped.ts';
import { InboxRepository } from '../persistence/inbox-repository.ts';
import { ToldEntries } from '../persistence/told-entries.ts';

/** Tells a seller's exhibitors that more buyers fit a listing than are told of it. */
@Injectable()
export class TellSellers {
  constructor(
    private readonly members: MemberDirectory,
    private readonly inbox: InboxRepository,
    private readonly told: ToldEntries,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async execute(run: MatchRunFact, tx: Tx): Promise<void> {
    const memberIds = await this.members.withRole({ companyId: run.sellerId, role: 'exhibitor' }, tx);
    const unread = await this.told.unreadCapped({ memberIds, listingId: run.listingId }, tx);
    const now = this.clock.now();
    const newId = () => NotificationId.parse(this.ids.next());
    const changes = memberIds.flatMap((memberId) => {
      const before = unread.find((entry) => entry.memberId === memberId);
      return tellCapped(before, run, { memberId, now, newId }) ?? [];
    });
    await this.inbox.save(changes, tx);
  }
}
