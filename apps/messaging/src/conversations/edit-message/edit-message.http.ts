import { ConversationId, Message, MessageEdit, MessageId, PostedMessage } from '@marquee/contracts';
import { Actor, IfMatch, InPerson, Returns } from '@marquee/service';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { messageView } from '../domain/conversation-view.ts';
import { EditMessage } from './edit-message.ts';

@Controller('api/v1/conversations')
@InPerson()
export class EditMessageHttp {
  constructor(private readonly useCase: EditMessage) {}

  @Patch(':conversationId/messages/:messageId')
  @Returns(200, PostedMessage)
  async editMessage(
    @Actor() { memberId, companyId }: Actor,
    @Param('conversationId', { schema: ConversationId }) conversationId: ConversationId,
    @Param('messageId', { schema: MessageId }) messageId: MessageId,
    @IfMatch() revision: number,
    @Body({ schema: MessageEdit }) content: MessageEdit,
  ): Promise<Message> {
    const own = { memberId, companyId, conversationId, messageId };
    return messageView(await this.useCase.execute({ ...own, revision, content }));
  }
}
