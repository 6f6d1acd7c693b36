import { NotificationCounts, ReadAll } from '@marquee/contracts';
import { Actor, InPerson, Returns } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { ReadAllNotifications } from './read-all.ts';

@Controller('api/v1/notifications')
@InPerson()
export class ReadAllHttp {
  constructor(private readonly readAllNotifications: ReadAllNotifications) {}

  @Post('read-all')
  @Returns(200, NotificationCounts, 'What is still unread')
  readAll(
    @Actor() { memberId }: Actor,
    @Body({ schema: ReadAll }) { upTo }: ReadAll,
  ): Promise<NotificationCounts> {
    return this.readAllNotifications.execute({ memberId, upTo });
  }
}
