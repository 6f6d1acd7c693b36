import { NotificationCounts } from '@marquee/contracts';
import { Actor, Returns } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { InboxRepository } from '../persistence/inbox-repository.ts';

@Controller('api/v1/notifications')
export class CountUnreadHttp {
  constructor(private readonly inbox: InboxRepository) {}

  @Get('counts')
  @Returns(200, NotificationCounts, 'How many are unread')
  countUnread(@Actor() { memberId }: Actor): Promise<NotificationCounts> {
    return this.inbox.counts({ memberId });
  }
}
