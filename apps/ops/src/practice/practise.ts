import { NotFound, practiceBegun, type MemberId, type Practice } from '@marquee/contracts';
import { DeadLetter, Outbox } from '@marquee/eventing';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.ts';
import { LetterIndex } from '../dead-letters/letter-index.ts';
import { LetterRepository } from '../dead-letters/letter-repository.ts';
import { isOpen, practiceView, type PracticeRow } from './practice.ts';

export const practiceCollection: CollectionDefinition = {
  name: 'practices',
  indexes: [
    // an operator's latest
    { key: { memberId: 1, begunAt: -1 } },
  ],
};

/**
 * One dead letter for an operator to learn on, by the ways of a real one. Its event is told on a topic of its own, is
 * read by this service alone, and touches one row of `practices`: no other service ever sees it, wherever this runs.
 */
@Injectable()
export class Practise {
  constructor(
    private readonly mongo: Mongo,
    private readonly outbox: Outbox,
    private readonly letters: LetterRepository,
    private readonly index: LetterIndex,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The one that the operator is at; begun, where there is none. */
  async begin(memberId: MemberId): Promise<Practice> {
    const before = await this.#latest(memberId);
    if (before?.open) return practiceView(before.row, before.letterId);
    const row: PracticeRow = { _id: this.ids.next(), memberId, begunAt: this.clock.now() };
    const data = { practiceId: row._id, version: 1, at: row.begunAt.toISOString() };
    const event = { definition: practiceBegun, aggregateId: row._id, version: 1, data };
    await this.#recorded(memberId, 'practice.begin', row, () =>
      this.mongo.transaction(async (tx) => {
        await this.#rows.insertOne(row, { session: tx.session });
        await this.outbox.add(tx, event);
      }),
    );
    return practiceView(row, undefined);
  }

  /** The operator's latest, while it goes on and once it is done. */
  async latest(memberId: MemberId): Promise<Practice | undefined> {
    const found = await this.#latest(memberId);
    return found && (found.open || found.row.doneAt) ? practiceView(found.row, found.letterId) : undefined;
  }

  /** What a developer would do with a real one: from now on a replay is read. @throws NotFound */
  async mend(memberId: MemberId): Promise<Practice> {
    const found = await this.#latest(memberId);
    if (!found?.open) throw new NotFound('practice');
    const row = { ...found.row, mendedAt: found.row.mendedAt ?? this.clock.now() };
    await this.#recorded(memberId, 'practice.mend', row, async () => {
      await this.#rows.updateOne({ _id: row._id }, { $set: { mendedAt: row.mendedAt } });
    });
    return practiceView(row, found.letterId);
  }

  /** @throws DeadLetter until it is mended */
  async read(practiceId: string, { session }: Tx): Promise<void> {
    const row = await this.#rows.findOne({ _id: practiceId }, { session });
    if (row && !row.mendedAt)
      throw new DeadLetter('practice', 'Made to practise on: nothing of the market is broken.');
    await this.#rows.updateOne({ _id: practiceId }, { $set: { doneAt: this.clock.now() } }, { session });
  }

  async #latest(memberId: MemberId) {
    const row = await this.#rows.findOne({ memberId }, { sort: { begunAt: -1 } });
    if (!row) return undefined;
    await this.index.catchUp();
    const [letter] = await this.letters.ofAggregates({ group: 'ops', aggregates: [row._id] });
    return { row, letterId: letter?._id, open: isOpen(row, letter?._id, this.clock.now()) };
  }

  #recorded(
    memberId: MemberId,
    what: string,
    { _id }: PracticeRow,
    work: () => Promise<void>,
  ): Promise<void> {
    return this.audit.act({ memberId, what, on: { practice: _id } }, work, () => ({}));
  }

  get #rows() {
    return this.mongo.collection<PracticeRow>(practiceCollection.name);
  }
}
