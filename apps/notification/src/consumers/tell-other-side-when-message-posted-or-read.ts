import { conversationRead, messagePosted } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { TellConversation } from '../inbox/tell-conversation/tell-conversation.ts';

@Controller()
export class TellOtherSideWhenMessagePostedOrRead {
  constructor(private readonly tellConversation: TellConversation) {}

  @EffectOf([messagePosted, conversationRead])
  async handle(delivery: EffectDelivery<typeof messagePosted>): Promise<void> {
    await delivery.once(async (tx, fresh) => {
      for (const { name, data } of fresh) {
        await this.tellConversation.execute(name === messagePosted.name ? 'posted' : 'read', data, tx);
      }
    });
  }
}
