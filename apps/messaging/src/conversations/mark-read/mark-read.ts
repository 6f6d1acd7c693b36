import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import type { Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { markRead, sideOf, type Conversation } from '../domain/conversation.ts';
import { conversationEvent } from '../domain/conversation-fact.ts';
import { ConversationRepository, type OwnConversation } from '../persistence/conversation-repository.ts';
import { EntryRepository } from '../persistence/entry-repository.ts';

export interface MarkReadCommand extends OwnConversation {
  readonly memberId: Actor['memberId'];
  /** Of the last message that was seen. */
  readonly number: number;
}

@Injectable()
export class MarkRead {
  constructor(
    private readonly mongo: Mongo,
    private readonly conversations: ConversationRepository,
    private readonly entries: EntryRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Reading never goes back. @throws NotFound */
  execute({ memberId, number, ...own }: MarkReadCommand): Promise<Conversation> {
    return this.mongo.transaction(async (tx) => {
      const current = await this.conversations.getOwn(own, tx);
      const reader = { memberId, side: sideOf(current, own.companyId) };
      const ownAfter = await this.entries.countOf(current, { memberId, after: number }, tx);
      const read = markRead(current, reader, { number, ownAfter });
      if (!read) return current;
      const stored = await this.conversations.save(read, tx);
      await this.outbox.add(tx, conversationEvent('read', stored));
      return stored;
    });
  }
}
