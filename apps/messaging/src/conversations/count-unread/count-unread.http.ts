import { ConversationCounts } from '@marquee/contracts';
import { Actor, Returns } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { ConversationRepository } from '../persistence/conversation-repository.ts';

@Controller('api/v1/conversations')
export class CountUnreadMessagesHttp {
  constructor(private readonly conversations: ConversationRepository) {}

  @Get('counts')
  @Returns(200, ConversationCounts)
  countUnreadMessages(@Actor() { companyId, memberId }: Actor): Promise<ConversationCounts> {
    return this.conversations.counts({ companyId, memberId });
  }
}
