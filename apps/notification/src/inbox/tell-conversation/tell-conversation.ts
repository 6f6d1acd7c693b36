import type { ConversationFact, MemberId } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../../members/member-directory.ts';
import { BeginTelling } from '../begin-telling.ts';
import { partakers, tellMessage, tellRead } from '../domain/tell-conversation.ts';
import { otherSide } from '../domain/telling.ts';
import { InboxRepository } from '../persistence/inbox-repository.ts';
import { ToldEntries } from '../persistence/told-entries.ts';

/** Tells the other side of a message, and takes note of what it has read. */
@Injectable()
export class TellConversation {
  constructor(
    private readonly members: MemberDirectory,
    private readonly inbox: InboxRepository,
    private readonly told: ToldEntries,
    private readonly beginTelling: BeginTelling,
  ) {}

  async execute(what: 'posted' | 'read', fact: ConversationFact, tx: Tx): Promise<void> {
    const entries = await this.told.about('conversation', fact.conversationId, tx);
    const telling = await this.beginTelling.of([fact.buyerId, fact.sellerId], tx);
    if (what === 'read') {
      await this.inbox.save(tellRead(fact, entries, telling), tx);
      return;
    }
    const company = await this.#whole(fact, tx);
    await this.inbox.save(tellMessage(fact, { entries, company }, telling), tx);
  }

  /** The other side's company, where none of it takes part yet. */
  async #whole(fact: ConversationFact, tx: Tx): Promise<MemberId[]> {
    const side = otherSide(fact.latest.side);
    return partakers(fact, side).length > 0 ? [] : this.members.ofSide(side, fact, tx);
  }
}
