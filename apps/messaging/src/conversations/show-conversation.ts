import type { ConversationCard, ConversationView } from '@marquee/contracts';
import type { Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { KnownCompanies } from '../companies/known-companies.ts';
import type { Conversation } from './domain/conversation.ts';
import { conversationView, messageView } from './domain/conversation-view.ts';
import { EntryRepository } from './persistence/entry-repository.ts';
import { Standings } from './standings.ts';

@Injectable()
export class ShowConversation {
  constructor(
    private readonly standings: Standings,
    private readonly entries: EntryRepository,
    private readonly companies: KnownCompanies,
  ) {}

  async to(actor: Actor, conversation: Conversation): Promise<ConversationView> {
    const [standing, companies] = await Promise.all([
      this.standings.ofOne(conversation),
      this.companies.find(bothOf(conversation)),
    ]);
    return conversationView(conversation, actor, standing, companies);
  }

  async cards(actor: Actor, conversations: readonly Conversation[]): Promise<ConversationCard[]> {
    const [standings, lasts, companies] = await Promise.all([
      this.standings.of(conversations),
      this.entries.lastOf(conversations),
      this.companies.find(conversations.flatMap(bothOf)),
    ]);
    return conversations.flatMap((conversation) => {
      const standing = standings.get(conversation.id);
      const last = lasts.get(conversation.id);
      if (!standing || !last) throw new Error(`conversation ${conversation.id} has no last message`);
      return { ...conversationView(conversation, actor, standing, companies), last: messageView(last) };
    });
  }
}

const bothOf = ({ buyerId, sellerId }: Conversation) => [buyerId, sellerId];
