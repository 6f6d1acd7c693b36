import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { blockedBy, sideOf, unblockedBy, type Conversation } from '../domain/conversation.ts';
import { conversationEvent } from '../domain/conversation-fact.ts';
import { ConversationRepository, type OwnConversation } from '../persistence/conversation-repository.ts';

@Injectable()
export class BlockConversation {
  constructor(
    private readonly mongo: Mongo,
    private readonly conversations: ConversationRepository,
    private readonly outbox: Outbox,
  ) {}

  /** One's own side wants no more of it, or takes that back; what is so already stays. @throws NotFound */
  execute(what: 'blocked' | 'unblocked', own: OwnConversation): Promise<Conversation> {
    return this.mongo.transaction(async (tx) => {
      const current = await this.conversations.getOwn(own, tx);
      const side = sideOf(current, own.companyId);
      const changed = what === 'blocked' ? blockedBy(current, side) : unblockedBy(current, side);
      if (!changed) return current;
      const stored = await this.conversations.save(changed, tx);
      await this.outbox.add(tx, conversationEvent(what, stored));
      return stored;
    });
  }
}
