import {
  conversationBlocked,
  conversationOpened,
  conversationUnblocked,
  messageEdited,
  requestNoted,
} from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { ShowConversations } from '../live/show-conversations.ts';

/** No news for an inbox; but whoever has the conversation open sees it. */
@Controller()
export class ShowConversationWhenItChanges {
  constructor(private readonly show: ShowConversations) {}

  @ViewOf([conversationOpened, messageEdited, requestNoted, conversationBlocked, conversationUnblocked])
  async handle({ events }: ViewDelivery<typeof conversationOpened>): Promise<void> {
    for (const { data, time } of events) await this.show.changed(data, { at: time });
  }
}
