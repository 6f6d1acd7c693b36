import { leaseCollection, type Mongo } from '@marquee/mongo';
import type { Metrics } from '@marquee/telemetry';
import { outboxCollection, type OutboxRow } from './outbox.ts';

/** What waits in a service's outbox, and who is to publish it. */
export interface OutboxStanding {
  readonly rows: number;
  /** When the oldest row was written; absent where none waits. */
  readonly oldestAt: Date | undefined;
  readonly topics: readonly { readonly topic: string; readonly rows: number; readonly oldestAt: Date }[];
  /** Absent where no relay holds it: then none runs. */
  readonly lease: { readonly holder: string; readonly until: Date } | undefined;
}

interface LeaseRow {
  readonly _id: string;
  readonly owner: string;
  readonly until: Date;
}

/** Looks at an outbox from outside, for those who watch over it. */
export class OutboxState {
  readonly #mongo: Mongo;
  readonly #now: () => Date;

  constructor(mongo: Mongo, now: () => Date) {
    this.#mongo = mongo;
    this.#now = now;
  }

  async look(): Promise<OutboxStanding> {
    const [topics, lease] = await Promise.all([
      this.#rows
        .aggregate<{ _id: string; rows: number; oldestAt: Date }>([
          { $group: { _id: '$topic', rows: { $sum: 1 }, oldestAt: { $min: '$time' } } },
          { $sort: { oldestAt: 1 } },
        ])
        .toArray(),
      this.#mongo.collection<LeaseRow>(leaseCollection.name).findOne({ _id: 'outbox-relay' }),
    ]);
    return {
      rows: topics.reduce((sum, { rows }) => sum + rows, 0),
      oldestAt: topics[0]?.oldestAt,
      topics: topics.map(({ _id: topic, ...rest }) => ({ topic, ...rest })),
      lease: lease && lease.until > this.#now() ? { holder: lease.owner, until: lease.until } : undefined,
    };
  }

  /** When the oldest of these aggregates' events that still wait was written; absent where all are published. */
  async waitingSince(aggregateIds: readonly string[]): Promise<Date | undefined> {
    const ids = [...aggregateIds];
    const row = await this.#rows.findOne(
      { $or: [{ aggregateId: { $in: ids } }, { 'events.subject': { $in: ids } }] },
      { sort: { time: 1 }, projection: { time: 1 } },
    );
    return row?.time;
  }

  /** `outbox_rows` and `outbox_oldest_seconds`, looked up with each scrape. */
  figure(metrics: Metrics): void {
    const rows = metrics.gauge(
      'outbox_rows',
      'Rows of the outbox that wait to be published',
      [],
      async () => {
        rows.set(await this.#rows.estimatedDocumentCount());
      },
    );
    const oldest = metrics.gauge(
      'outbox_oldest_seconds',
      'How long the oldest row of the outbox has waited to be published',
      [],
      async () => {
        const row = await this.#rows.findOne({}, { sort: { time: 1 }, projection: { time: 1 } });
        oldest.set(row ? Math.max(0, this.#now().getTime() - row.time.getTime()) / 1_000 : 0);
      },
    );
  }

  get #rows() {
    return this.#mongo.collection<OutboxRow>(outboxCollection.name);
  }
}
