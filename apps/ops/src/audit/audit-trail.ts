import type { AuditEntry, MemberId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';

type AuditRow = Omit<AuditEntry, 'id' | 'at' | 'memberId' | 'forMemberId'> & {
  readonly _id: string;
  readonly at: Date;
  readonly memberId: MemberId;
  readonly forMemberId?: MemberId;
};

export const auditCollection: CollectionDefinition = {
  name: 'audit',
  indexes: [
    // one person's acts, the latest first
    { key: { memberId: 1, _id: -1 } },
    // what was done in one person's name by others, the latest first
    {
      key: { forMemberId: 1, _id: -1 },
      partialFilterExpression: { forMemberId: { $exists: true } },
    },
    // acts of one kind, the latest first
    { key: { what: 1, _id: -1 } },
  ],
};

export interface Act {
  /** Who acts. */
  readonly memberId: MemberId;
  /** In whose name, where not in the own. */
  readonly forMemberId?: MemberId;
  readonly what: string;
  readonly on: Readonly<Record<string, unknown>>;
}

interface AuditSelection {
  readonly memberId?: string | undefined;
  readonly forMemberId?: string | undefined;
  readonly what?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

/** How far an act has come. */
interface Come {
  readonly outcome: AuditEntry['outcome'];
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Who did what, when, on what, and what became of it. Rows are added, never changed: there is no method for that. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly mongo: Mongo,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Writes down that the act begins, does it, and writes down how it ended: an act whose process died has a beginning
   * without an end. `detailOf`: what to keep of the result.
   */
  async act<Result>(
    act: Act,
    work: () => Promise<Result>,
    detailOf: (result: Result) => Readonly<Record<string, unknown>>,
  ): Promise<Result> {
    const actId = this.ids.next();
    await this.note(act, actId, { outcome: 'begun' });
    try {
      const result = await work();
      await this.note(act, actId, { outcome: 'done', detail: detailOf(result) });
      return result;
    } catch (error) {
      const detail = { error: error instanceof Error ? error.message : String(error) };
      await this.note(act, actId, { outcome: 'failed', detail });
      throw error;
    }
  }

  /** The latest first. */
  async list({ memberId, forMemberId, what, before, limit }: AuditSelection): Promise<AuditEntry[]> {
    const filter = {
      ...(memberId !== undefined && { memberId }),
      ...(forMemberId !== undefined && { forMemberId }),
      ...(what !== undefined && { what }),
      ...(before !== undefined && { _id: { $lt: before } }),
    } as Filter<AuditRow>;
    const rows = await this.#rows.find(filter).sort({ _id: -1 }).limit(limit).toArray();
    return rows.map(({ _id, at, ...rest }) => ({ id: _id, at: at.toISOString(), ...rest }));
  }

  /** One line of an act that is done elsewhere: where it begins, or how it ended. */
  async note(act: Act, actId: string, { outcome, detail }: Come, tx?: Tx): Promise<void> {
    const row = { _id: this.ids.next(), actId, at: this.clock.now(), ...act, outcome };
    await this.#rows.insertOne({ ...row, ...(detail && { detail }) }, tx ? { session: tx.session } : {});
  }

  get #rows() {
    return this.mongo.collection<AuditRow>(auditCollection.name);
  }
}
