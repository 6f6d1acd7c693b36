import { Notification, NotificationQuery } from '@marquee/contracts';
import { Actor, decodeCursor, page, pageOf, Returns } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { viewOf } from '../domain/notification-view.ts';
import { InboxRepository } from '../persistence/inbox-repository.ts';

const NotificationPage = page(Notification);
const Place = z.int();

@Controller('api/v1/notifications')
export class ListNotificationsHttp {
  constructor(private readonly inbox: InboxRepository) {}

  @Get()
  @Returns(200, NotificationPage, 'One’s own inbox, the latest news first')
  async list(
    @Actor() { memberId }: Actor,
    @Query({ schema: NotificationQuery }) { unread = false, cursor, limit }: NotificationQuery,
  ): Promise<z.infer<typeof NotificationPage>> {
    const before = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const found = await this.inbox.list({ memberId, unread, before, limit: limit + 1 });
    const { items, ...next } = pageOf(found, limit, ({ newsId }) => newsId);
    return { items: items.map(viewOf), ...next };
  }
}
