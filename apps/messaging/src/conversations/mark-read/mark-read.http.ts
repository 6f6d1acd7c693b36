import { ConversationId, ConversationView, ReadUpTo } from '@marquee/contracts';
import { Actor, InPerson, Returns } from '@marquee/service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ShowConversation } from '../show-conversation.ts';
import { MarkRead } from './mark-read.ts';

@Controller('api/v1/conversations')
@InPerson()
export class MarkReadHttp {
  constructor(
    private readonly useCase: MarkRead,
    private readonly show: ShowConversation,
  ) {}

  @Post(':conversationId/read')
  @Returns(200, ConversationView)
  async markRead(
    @Actor() actor: Actor,
    @Param('conversationId', { schema: ConversationId }) conversationId: ConversationId,
    @Body({ schema: ReadUpTo }) { number }: ReadUpTo,
  ): Promise<ConversationView> {
    const { memberId, companyId } = actor;
    return this.show.to(actor, await this.useCase.execute({ memberId, companyId, conversationId, number }));
  }
}
