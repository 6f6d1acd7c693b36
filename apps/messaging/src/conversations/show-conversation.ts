import type { ConversationCard, ConversationView } from '@marquee/contracts';
import type { Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import type { Conversation } from './domain/conversation.ts';
import { conversationView, messageView } from './domain/conversation-view.ts';
import { EntryRepository } from './persistence/entry-repository.ts';
import { Standings } from './standings.ts';

@Injectable()
export class ShowConversation {
  constructor(
    private readonly standings: Standings,
    private readonly entries: EntryRepository,
  ) {}

  async to(actor: Actor, conversation: Conversation): Promise<ConversationView> {
    return conversationView(conversation, actor, await this.standings.ofOne(conversation));
  }

  async cards(actor: Actor, conversations: readonly Conversation[]): Promise<ConversationCard[]> {
    const [standings, lasts] = await Promise.all([
      this.standings.of(conversations),
      this.entries.lastOf(conversations),
    ]);
    return conversations.flatMap((conversation) => {
      const standing = standings.get(conversation.id);
      const last = lasts.get(conversation.id);
      if (!standing || !last) throw new Error(`conversation ${conversation.id} has no last message`);
      return { ...conversationView(conversation, actor, standing), last: messageView(last) };
    });
  }
}
