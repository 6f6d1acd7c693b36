import { ConversationId, ConversationView } from '@marquee/contracts';
import { Actor, InPerson, Returns } from '@marquee/service';
import { Controller, Get, Param } from '@nestjs/common';
import { ConversationRepository } from '../persistence/conversation-repository.ts';
import { ShowConversation } from '../show-conversation.ts';

@Controller('api/v1/conversations')
@InPerson()
export class GetConversationHttp {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly show: ShowConversation,
  ) {}

  @Get(':conversationId')
  @Returns(200, ConversationView)
  async getConversation(
    @Actor() actor: Actor,
    @Param('conversationId', { schema: ConversationId }) conversationId: ConversationId,
  ): Promise<ConversationView> {
    const { companyId } = actor;
    return this.show.to(actor, await this.conversations.getOwn({ conversationId, companyId }));
  }
}
