import type { MessageEdit, MessageId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { KnownCompanies } from '../../companies/known-companies.ts';
import { SendingCounter } from '../../sending/sending-counter.ts';
import { sideOf } from '../domain/conversation.ts';
import { conversationEvent } from '../domain/conversation-fact.ts';
import type { PostedEntry } from '../domain/entry.ts';
import { edit } from '../domain/message.ts';
import { refuseWriting } from '../domain/standing.ts';
import { ConversationRepository, type OwnConversation } from '../persistence/conversation-repository.ts';
import { EntryRepository } from '../persistence/entry-repository.ts';
import { Standings } from '../standings.ts';

export interface EditMessageCommand extends OwnConversation {
  readonly memberId: Actor['memberId'];
  readonly messageId: MessageId;
  readonly revision: number;
  readonly content: MessageEdit;
}

@Injectable()
export class EditMessage {
  constructor(
    private readonly mongo: Mongo,
    private readonly companies: KnownCompanies,
    private readonly conversations: ConversationRepository,
    private readonly entries: EntryRepository,
    private readonly standings: Standings,
    private readonly sending: SendingCounter,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * It counts as sent once more: else an advertisement could be put into messages that went through as something else.
   * @throws CompanyNotApproved, NotFound, WritingRefused, NotEditable, Forbidden, StaleRevision, EditWindowOver, SentTooMuch
   */
  async execute({
    memberId,
    messageId,
    revision,
    content,
    ...own
  }: EditMessageCommand): Promise<PostedEntry> {
    await this.companies.requireApproved(own.companyId);
    return this.mongo.transaction(async (tx) => {
      const current = await this.conversations.getOwn(own, tx);
      const before = await this.entries.get(current, messageId, tx);
      refuseWriting(await this.standings.ofOne(current, tx), sideOf(current, own.companyId));
      const { text, attachments } = content;
      const change = { text, ...(attachments ? { attachments } : {}) };
      const now = this.clock.now();
      const { conversation, entry } = edit(current, before, change, { memberId, revision, now });
      await this.sending.count(entry, tx);
      const stored = await this.conversations.save(conversation, tx);
      await this.entries.replace(entry, tx);
      await this.outbox.add(tx, conversationEvent('edited', stored));
      return entry;
    });
  }
}
