import {
  NotFound,
  type CompanyId,
  type ConversationId,
  type MessageId,
  type ReportCounts,
  type ReportId,
  type ReportState,
} from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Report } from '../domain/report.ts';

type ReportDocument = Omit<Report, 'id'> & { readonly _id: ReportId };

export const reportCollection: CollectionDefinition = {
  name: 'reports',
  indexes: [
    // GET /reports: those of a state, the oldest first; and how many there are
    { key: { state: 1, at: 1, _id: 1 } },
    // whether a company waits for an answer on this already; and it waits for one at most
    {
      key: { conversationId: 1, reporterCompanyId: 1, messageId: 1 },
      unique: true,
      partialFilterExpression: { state: 'open' },
    },
  ],
};

export interface ReportPlace {
  readonly at: Date;
  readonly id: ReportId;
}

/** All companies' reports: for organisers, and to be made. */
@Injectable()
export class ReportRepository {
  constructor(private readonly mongo: Mongo) {}

  /** @throws NotFound */
  async get(id: ReportId, tx: Tx): Promise<Report> {
    const found = await this.#reports.findOne({ _id: id }, { session: tx.session });
    if (!found) throw new NotFound('report');
    return fromDocument(found);
  }

  /** The oldest first: they wait. */
  async list({
    state,
    after,
    limit,
  }: {
    state: ReportState;
    after?: ReportPlace | undefined;
    limit: number;
  }): Promise<Report[]> {
    const found = await this.#reports
      .find({
        state,
        ...(after ? { $or: [{ at: { $gt: after.at } }, { at: after.at, _id: { $gt: after.id } }] } : {}),
      })
      .sort({ at: 1, _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(fromDocument);
  }

  async counts(): Promise<ReportCounts> {
    const count = (state: ReportState) => this.#reports.countDocuments({ state });
    const [open, upheld, dismissed] = await Promise.all([count('open'), count('upheld'), count('dismissed')]);
    return { open, upheld, dismissed };
  }

  async isOpen(
    {
      conversationId,
      reporterCompanyId,
      messageId,
    }: { conversationId: ConversationId; reporterCompanyId: CompanyId; messageId: MessageId | undefined },
    tx: Tx,
  ): Promise<boolean> {
    const found = await this.#reports.findOne(
      { conversationId, reporterCompanyId, state: 'open', messageId: messageId ?? { $exists: false } },
      { session: tx.session, projection: { _id: 1 } },
    );
    return found !== null;
  }

  /** The first revision, or the next of what was read in this transaction. */
  async save(report: Report, tx: Tx): Promise<Report> {
    const { id: _id, ...stored } = { ...report, revision: report.revision + 1 };
    await this.#reports.replaceOne({ _id }, stored, { upsert: true, session: tx.session });
    return { id: _id, ...stored };
  }

  get #reports() {
    return this.mongo.collection<ReportDocument>(reportCollection.name);
  }
}

const fromDocument = ({ _id, ...report }: ReportDocument): Report => ({ id: _id, ...report });
