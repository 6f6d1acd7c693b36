import { ConversationCard, ConversationQuery } from '@marquee/contracts';
import { Actor, decodeCursor, InPerson, page, pageOf, Returns } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { ShowConversation } from '../show-conversation.ts';
import { ListConversations, Place, placeOf } from './list-conversations.ts';

const ConversationPage = page(ConversationCard);

@Controller('api/v1/conversations')
@InPerson()
export class ListConversationsHttp {
  constructor(
    private readonly listed: ListConversations,
    private readonly show: ShowConversation,
  ) {}

  @Get()
  @Returns(200, ConversationPage, 'One’s company’s conversations')
  async listConversations(
    @Actor() actor: Actor,
    @Query({ schema: ConversationQuery }) { order, unread, listingId, cursor, limit }: ConversationQuery,
  ): Promise<z.infer<typeof ConversationPage>> {
    const { companyId, memberId } = actor;
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const search = { companyId, memberId, unread, listingId, after, limit: limit + 1 };
    const found = await (order === 'unread'
      ? this.listed.unreadFirst(search)
      : this.listed.latestFirst(search));
    const { items, ...next } = pageOf(found, limit, (last) => placeOf(memberId, last));
    return { items: await this.show.cards(actor, items), ...next };
  }
}
