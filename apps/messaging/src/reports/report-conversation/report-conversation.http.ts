import { ConversationId, ReportCreate, ReportReceipt } from '@marquee/contracts';
import { Actor, InPerson, Returns } from '@marquee/service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { receiptOf } from '../domain/report-view.ts';
import { ReportConversation } from './report-conversation.ts';

@Controller('api/v1/conversations')
@InPerson()
export class ReportConversationHttp {
  constructor(private readonly useCase: ReportConversation) {}

  @Post(':conversationId/report')
  @Returns(201, ReportReceipt, 'The organiser is asked to look, and shown what is reported')
  async reportConversation(
    @Actor() { memberId, companyId }: Actor,
    @Param('conversationId', { schema: ConversationId }) conversationId: ConversationId,
    @Body({ schema: ReportCreate }) given: ReportCreate,
  ): Promise<ReportReceipt> {
    return receiptOf(await this.useCase.execute({ memberId, companyId, conversationId, given }));
  }
}
