import { Notification, NotificationId } from '@marquee/contracts';
import { Actor, InPerson, Returns } from '@marquee/service';
import { Controller, Param, Post } from '@nestjs/common';
import { viewOf } from '../domain/notification-view.ts';
import { ReadNotification } from './read-notification.ts';

@Controller('api/v1/notifications')
@InPerson()
export class ReadNotificationHttp {
  constructor(private readonly readNotification: ReadNotification) {}

  @Post(':id/read')
  @Returns(200, Notification, 'The entry as read')
  async read(
    @Actor() { memberId }: Actor,
    @Param('id', { schema: NotificationId }) notificationId: NotificationId,
  ): Promise<Notification> {
    return viewOf(await this.readNotification.execute({ memberId, notificationId }));
  }
}
