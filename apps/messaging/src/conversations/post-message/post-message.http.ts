import { ConversationId, Message, MessagePost, PostedMessage } from '@marquee/contracts';
import { Actor, InPerson, Returns } from '@marquee/service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { messageView } from '../domain/conversation-view.ts';
import { PostMessage } from './post-message.ts';

@Controller('api/v1/conversations')
@InPerson()
export class PostMessageHttp {
  constructor(private readonly useCase: PostMessage) {}

  @Post(':conversationId/messages')
  @Returns(201, PostedMessage)
  async postMessage(
    @Actor() { memberId, companyId }: Actor,
    @Param('conversationId', { schema: ConversationId }) conversationId: ConversationId,
    @Body({ schema: MessagePost }) content: MessagePost,
  ): Promise<Message> {
    return messageView(await this.useCase.execute({ memberId, companyId, conversationId, content }));
  }
}
