import { ConversationId, ConversationView } from '@marquee/contracts';
import { Actor, InPerson, Returns } from '@marquee/service';
import { Controller, Param, Post } from '@nestjs/common';
import { ShowConversation } from '../show-conversation.ts';
import { BlockConversation } from './block-conversation.ts';

@Controller('api/v1/conversations')
@InPerson()
export class BlockConversationHttp {
  constructor(
    private readonly useCase: BlockConversation,
    private readonly show: ShowConversation,
  ) {}

  @Post(':conversationId/block')
  @Returns(200, ConversationView, 'Nobody writes in it until it is unblocked')
  async blockConversation(
    @Actor() actor: Actor,
    @Param('conversationId', { schema: ConversationId }) conversationId: ConversationId,
  ): Promise<ConversationView> {
    const { companyId } = actor;
    return this.show.to(actor, await this.useCase.execute('blocked', { conversationId, companyId }));
  }

  @Post(':conversationId/unblock')
  @Returns(200, ConversationView)
  async unblockConversation(
    @Actor() actor: Actor,
    @Param('conversationId', { schema: ConversationId }) conversationId: ConversationId,
  ): Promise<ConversationView> {
    const { companyId } = actor;
    return this.show.to(actor, await this.useCase.execute('unblocked', { conversationId, companyId }));
  }
}
