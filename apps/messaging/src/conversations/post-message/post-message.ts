import type { MessagePost } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, Ids, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { KnownCompanies } from '../../companies/known-companies.ts';
import { SendingCounter } from '../../sending/sending-counter.ts';
import { sideOf } from '../domain/conversation.ts';
import { conversationEvent } from '../domain/conversation-fact.ts';
import type { PostedEntry } from '../domain/entry.ts';
import { post } from '../domain/message.ts';
import { refuseWriting } from '../domain/standing.ts';
import { ConversationRepository, type OwnConversation } from '../persistence/conversation-repository.ts';
import { EntryRepository } from '../persistence/entry-repository.ts';
import { Standings } from '../standings.ts';
import { Turns } from '../turns.ts';

export interface PostMessageCommand extends OwnConversation {
  readonly memberId: Actor['memberId'];
  readonly content: MessagePost;
}

@Injectable()
export class PostMessage {
  constructor(
    private readonly mongo: Mongo,
    private readonly companies: KnownCompanies,
    private readonly turns: Turns,
    private readonly conversations: ConversationRepository,
    private readonly entries: EntryRepository,
    private readonly standings: Standings,
    private readonly sending: SendingCounter,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws CompanyNotApproved, NotFound, WritingRefused, SentTooMuch */
  async execute(command: PostMessageCommand): Promise<PostedEntry> {
    await this.companies.requireApproved(command.companyId);
    return this.turns.of(command.conversationId, () => this.#post(command));
  }

  #post({ memberId, content, ...own }: PostMessageCommand): Promise<PostedEntry> {
    const { conversationId, companyId } = own;
    return this.mongo.transaction(async (tx) => {
      const current = await this.conversations.getOwn(own, tx);
      const side = sideOf(current, companyId);
      refuseWriting(await this.standings.ofOne(current, tx), side);
      await this.sending.count({ memberId, conversationId, ...content }, tx);
      const means = { now: this.clock.now(), newId: () => this.ids.next() };
      const { conversation, entry } = post(current, { memberId, side }, content, means);
      const stored = await this.conversations.save(conversation, tx);
      await this.entries.insert([entry], tx);
      await this.outbox.add(tx, conversationEvent('posted', stored));
      return entry;
    });
  }
}
