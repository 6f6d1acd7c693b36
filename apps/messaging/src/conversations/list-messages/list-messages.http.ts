import { ConversationId, Message, MessageQuery } from '@marquee/contracts';
import { Actor, decodeCursor, InPerson, page, pageOf, Returns } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { messageView } from '../domain/conversation-view.ts';
import { ConversationRepository } from '../persistence/conversation-repository.ts';
import { EntryRepository } from '../persistence/entry-repository.ts';

const MessagePage = page(Message);
/** A page ends at a number; which way it goes says who asks for the next one. */
const Place = z.int();

@Controller('api/v1/conversations')
@InPerson()
export class ListMessagesHttp {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly entries: EntryRepository,
  ) {}

  @Get(':conversationId/messages')
  @Returns(200, MessagePage, 'The newest first; with `after`, the oldest first')
  async listMessages(
    @Actor() { companyId }: Actor,
    @Param('conversationId', { schema: ConversationId }) conversationId: ConversationId,
    @Query({ schema: MessageQuery }) { after, cursor, limit }: MessageQuery,
  ): Promise<z.infer<typeof MessagePage>> {
    const place = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const conversation = await this.conversations.getOwn({ conversationId, companyId });
    const found = await this.entries.page(
      conversation,
      after === undefined
        ? { before: place, limit: limit + 1 }
        : { after: Math.max(after, place ?? 0), limit: limit + 1 },
    );
    const { items, ...next } = pageOf(found, limit, ({ number }) => number);
    return { items: items.map(messageView), ...next };
  }
}
