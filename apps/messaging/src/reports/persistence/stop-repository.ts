import type { CompanyId, ConversationId, ReportId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

/** That the organiser has stopped a company from writing, by upholding a report. */
export interface Stop {
  readonly reportId: ReportId;
  readonly companyId: CompanyId;
  /** Where it may not write; null: anywhere. */
  readonly conversationId: ConversationId | null;
  readonly at: Date;
}

type StopDocument = Omit<Stop, 'reportId'> & { readonly _id: ReportId };

export const stopCollection: CollectionDefinition = {
  name: 'stops',
  indexes: [
    // whether a company may write in these conversations
    { key: { companyId: 1, conversationId: 1 } },
  ],
};

@Injectable()
export class StopRepository {
  constructor(private readonly mongo: Mongo) {}

  /** Those that keep any of these companies from writing in any of these conversations. */
  async of(
    companyIds: readonly CompanyId[],
    conversationIds: readonly ConversationId[],
    tx?: Tx,
  ): Promise<Stop[]> {
    const found = await this.#stops
      .find(
        { companyId: { $in: [...companyIds] }, conversationId: { $in: [null, ...conversationIds] } },
        tx ? { session: tx.session } : {},
      )
      .toArray();
    return found.map(({ _id, ...stop }) => ({ reportId: _id, ...stop }));
  }

  async add({ reportId, ...stop }: Stop, tx: Tx): Promise<void> {
    await this.#stops.insertOne({ _id: reportId, ...stop }, { session: tx.session });
  }

  async remove(reportId: ReportId, tx: Tx): Promise<void> {
    await this.#stops.deleteOne({ _id: reportId }, { session: tx.session });
  }

  get #stops() {
    return this.mongo.collection<StopDocument>(stopCollection.name);
  }
}
