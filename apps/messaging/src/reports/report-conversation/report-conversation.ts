import { messageReported, ReportId, type ReportCreate } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock, Ids, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { companyOn, otherSide, sideOf, type Conversation } from '../../conversations/domain/conversation.ts';
import {
  ConversationRepository,
  type OwnConversation,
} from '../../conversations/persistence/conversation-repository.ts';
import { EntryRepository } from '../../conversations/persistence/entry-repository.ts';
import { contextBefore, disclose, NothingToReport, ReportedAlready, type Report } from '../domain/report.ts';
import { factOf } from '../domain/report-view.ts';
import { ReportRepository } from '../persistence/report-repository.ts';

export interface ReportConversationCommand extends OwnConversation {
  readonly memberId: Actor['memberId'];
  readonly given: ReportCreate;
}

@Injectable()
export class ReportConversation {
  constructor(
    private readonly mongo: Mongo,
    private readonly conversations: ConversationRepository,
    private readonly entries: EntryRepository,
    private readonly reports: ReportRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * By reporting a message a person shows it to the organiser, who sees nothing of a conversation otherwise.
   * @throws NotFound, NothingToReport, ReportedAlready
   */
  execute({ memberId, given, ...own }: ReportConversationCommand): Promise<Report> {
    const { conversationId, companyId: reporterCompanyId } = own;
    const { messageId } = given;
    return this.mongo.transaction(async (tx) => {
      const conversation = await this.conversations.getOwn(own, tx);
      const shown = await this.#shown(conversation, own, given, tx);
      if (await this.reports.isOpen({ conversationId, reporterCompanyId, messageId }, tx)) {
        throw new ReportedAlready();
      }
      const at = this.clock.now();
      const report = await this.reports.save(
        {
          id: ReportId.parse(this.ids.next()),
          revision: 0,
          conversationId,
          listingId: conversation.listingId,
          title: conversation.title,
          reporterId: memberId,
          reporterCompanyId,
          ...given,
          ...shown,
          state: 'open',
          at,
          acts: [{ at, memberId, act: 'made' }],
        },
        tx,
      );
      const event = { definition: messageReported, aggregateId: report.id, version: report.revision };
      await this.outbox.add(tx, { ...event, data: factOf(report) });
      return report;
    });
  }

  /** Who is reported, and what the organiser sees of it. */
  async #shown(conversation: Conversation, { companyId }: OwnConversation, given: ReportCreate, tx: Tx) {
    const own = sideOf(conversation, companyId);
    const other = otherSide(own);
    const written = await this.entries.writtenBySide(conversation, tx);
    const reported = {
      reportedCompanyId: companyOn(other, conversation),
      messages: { reporter: written[own], reported: written[other] },
    };
    if (!given.messageId) return { ...reported, disclosed: [] };
    const entry = await this.entries.get(conversation, given.messageId, tx);
    if (entry.side !== other || !entry.memberId) throw new NothingToReport();
    const context = await this.entries.endingAt(
      conversation,
      { number: entry.number, limit: contextBefore + 1 },
      tx,
    );
    return { ...reported, reportedId: entry.memberId, disclosed: context.map(disclose) };
  }
}
