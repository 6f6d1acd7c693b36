import type { AuditEntry, MemberId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';

type AuditRow = Omit<AuditEntry, 'id' | 'at' | 'memberId'> & {
  readonly _id: string;
  readonly at: Date;
  readonly memberId: MemberId;
};

export const auditCollection: CollectionDefinition = {
  name: 'audit',
  indexes: [
    // one person's acts, the latest first
    { key: { memberId: 1, _id: -1 } },
    // acts of one kind, the latest first
    { key: { what: 1, _id: -1 } },
  ],
};

interface Act {
  readonly memberId: MemberId;
  readonly what: string;
  readonly on: Readonly<Record<string, unknown>>;
}

interface AuditSelection {
  readonly memberId?: string | undefined;
  readonly what?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
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
    await this.#add(act, actId, 'begun');
    try {
      const result = await work();
      await this.#add(act, actId, 'done', detailOf(result));
      return result;
    } catch (error) {
      const detail = { error: error instanceof Error ? error.message : String(error) };
      await this.#add(act, actId, 'failed', detail);
      throw error;
    }
  }

  /** The latest first. */
  async list({ memberId, what, before, limit }: AuditSelection): Promise<AuditEntry[]> {
    const filter = {
      ...(memberId !== undefined && { memberId }),
      ...(what !== undefined && { what }),
      ...(before !== undefined && { _id: { $lt: before } }),
    } as Filter<AuditRow>;
    const rows = await this.#rows.find(filter).sort({ _id: -1 }).limit(limit).toArray();
    return rows.map(({ _id, at, ...rest }) => ({ id: _id, at: at.toISOString(), ...rest }));
  }

  async #add(
    act: Act,
    actId: string,
    outcome: AuditEntry['outcome'],
    detail?: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const row = { _id: this.ids.next(), actId, at: this.clock.now(), ...act, outcome };
    await this.#rows.insertOne({ ...row, ...(detail && { detail }) });
  }

  get #rows() {
    return this.mongo.collection<AuditRow>(auditCollection.name);
  }
}
