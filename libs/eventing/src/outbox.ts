import { EventEmitter } from 'node:events';
import type { CollectionDefinition, Mongo, Tx } from '@marquee/mongo';
import { traceparent } from '@marquee/telemetry';
import { toStored, type NewEvent, type StoredEvent } from './event.ts';

/**
 * One row a change. The order to publish in is `version`: a change reads what it changes, so its version is above all
 * that its aggregates had before, whatever the clocks say (a Lamport clock, doi:10.1145/359545.359563).
 */
export interface OutboxRow {
  readonly _id: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly topic: string;
  readonly events: readonly StoredEvent[];
  readonly time: Date;
  readonly traceparent: string;
}

export const outboxCollection: CollectionDefinition = {
  name: 'outbox',
  indexes: [
    // the relay's next page; and no version of an aggregate is told twice
    { key: { version: 1, aggregateId: 1 }, unique: true },
    // how old is the oldest row that waits?
    { key: { time: 1 } },
  ],
};

interface OutboxOptions {
  readonly mongo: Mongo;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Facts to be told, stored in the transaction that makes them true. A relay publishes them afterwards, at least once. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #committed = new EventEmitter();

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** @throws ZodError where an event is not what its contract says */
  async add(tx: Tx, ...events: readonly NewEvent[]): Promise<void> {
    await this.#insert(
      tx,
      events.map((event) => this.#row(event.aggregateId, event.version, [event])),
    );
  }

  /**
   * Many aggregates' events of one topic in one row. They share one version, which must be above every version that
   * any of them had before; `batchId` names the change.
   */
  async addBatch(tx: Tx, batchId: string, events: readonly NewEvent[]): Promise<void> {
    const [first] = events;
    if (!first) return;
    if (
      events.some(
        ({ version, definition }) => version !== first.version || definition.topic !== first.definition.topic,
      )
    ) {
      throw new Error('a batch has one version and one topic');
    }
    await this.#insert(tx, [this.#row(batchId, first.version, events)]);
  }

  /** Called after each commit of this process that added rows. */
  onCommitted(listener: () => void): () => void {
    this.#committed.on('committed', listener);
    return () => this.#committed.off('committed', listener);
  }

  #row(aggregateId: string, version: number, events: readonly NewEvent[]): OutboxRow {
    const { now, newId } = this.#options;
    const [topic] = new Set(events.map(({ definition }) => definition.topic.name));
    return {
      _id: newId(),
      aggregateId,
      version,
      topic: topic ?? '',
      events: events.map((event) => toStored(event, newId())),
      time: now(),
      traceparent: traceparent(),
    };
  }

  async #insert(tx: Tx, rows: readonly OutboxRow[]): Promise<void> {
    if (rows.length === 0) return;
    const { session } = tx;
    await this.#options.mongo.collection<OutboxRow>(outboxCollection.name).insertMany([...rows], { session });
    tx.afterCommit(() => this.#committed.emit('committed'));
  }
}
