import type { Conversation } from '../domain/conversation.ts';
import { unreadBy } from '../domain/conversation.ts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ConversationId } from '@marquee/contracts';
import {
  ConversationRepository,
  type ConversationPlace,
  type ConversationSearch,
} from '../persistence/conversation-repository.ts';

/** Where a page ended: in which part of the list, and where in it. */
export const Place = z.object({ unread: z.boolean(), lastAt: z.iso.datetime(), id: ConversationId });
export type Place = z.infer<typeof Place>;

export const placeOf = (memberId: ConversationSearch['memberId'], conversation: Conversation): Place => ({
  unread: unreadBy(memberId, conversation) > 0,
  lastAt: conversation.lastAt.toISOString(),
  id: conversation.id,
});

type Listing = Omit<ConversationSearch, 'after'> & { readonly after?: Place | undefined };

@Injectable()
export class ListConversations {
  constructor(private readonly conversations: ConversationRepository) {}

  latestFirst({ after, ...search }: Listing): Promise<Conversation[]> {
    return this.conversations.search({ ...search, after: placeIn(after) });
  }

  /** Those with something unread, the latest first, then the others. */
  async unreadFirst({ after, limit, ...search }: Listing): Promise<Conversation[]> {
    const part = (unread: boolean, place: Place | undefined, most: number) =>
      this.conversations.search({ ...search, unread, after: placeIn(place), limit: most });
    if (after && !after.unread) return part(false, after, limit);
    const unread = await part(true, after, limit);
    if (search.unread || unread.length === limit) return unread;
    return [...unread, ...(await part(false, undefined, limit - unread.length))];
  }
}

const placeIn = (place: Place | undefined): ConversationPlace | undefined =>
  place && { lastAt: new Date(place.lastAt), id: place.id };
