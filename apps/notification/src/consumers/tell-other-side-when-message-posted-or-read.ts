import { conversationRead, messagePosted } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { TellConversation } from '../inbox/tell-conversation/tell-conversation.ts';
import { ShowConversations } from '../live/show-conversations.ts';

@Controller()
export class TellOtherSideWhenMessagePostedOrRead {
  constructor(
    private readonly tellConversation: TellConversation,
    private readonly show: ShowConversations,
  ) {}

  @EffectOf([messagePosted, conversationRead])
  async handle(delivery: EffectDelivery<typeof messagePosted>): Promise<void> {
    await delivery.once(async (tx, fresh) => {
      for (const { name, data } of fresh) {
        await this.tellConversation.execute(name === messagePosted.name ? 'posted' : 'read', data, tx);
      }
    });
    // Also to whoever wrote, and his colleagues: the same conversation may be open elsewhere.
    for (const { data, time } of delivery.events) await this.show.changed(data, { at: time });
  }
}
