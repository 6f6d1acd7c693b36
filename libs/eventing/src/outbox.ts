import { EventEmitter } from 'node:events';
import { withoutIndex, type CollectionDefinition, type Migration, type Mongo, type Tx } from '@marquee/mongo';
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
    // which topics have rows, and the relay's next page of one; and no version of an aggregate is told twice
    { key: { topic: 1, version: 1, aggregateId: 1 }, unique: true },
    // how old is the oldest row that waits?
    { key: { time: 1 } },
  ],
};

/** Pages were of all topics once. An instance of that time goes on without its index: an outbox is short. */
export const pagesOfOneTopic: Migration = {
  id: '2026-11-22-outbox-pages-of-one-topic',
  what: 'the outbox has no index of all topics together',
  up: ({ mongo }) => withoutIndex(mongo, outboxCollection.name, 'version_1_aggregateId_1'),
};

/** Of data: a row with all the rest stays far below the 16 MiB of a document. */
const maxRowBytes = 4_000_000;

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
    const rows = events.map((event) => this.#row(event.aggregateId, event, [this.#stored(event)]));
    await this.#insert(tx, rows);
  }

  /**
   * Many aggregates' events of one topic in one row, or in as few as a document can hold. They share one version,
   * which must be above every version that any of them had before; `batchId` names the change.
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
    const parts = partsOf(events.map((event) => this.#stored(event)));
    const rows = parts.map((part, at) => this.#row(at === 0 ? batchId : `${batchId}/${at}`, first, part));
    await this.#insert(tx, rows);
  }

  /** Called after each commit of this process that added rows. */
  onCommitted(listener: () => void): () => void {
    this.#committed.on('committed', listener);
    return () => this.#committed.off('committed', listener);
  }

  #stored(event: NewEvent): StoredEvent {
    return toStored(event, this.#options.newId());
  }

  #row(aggregateId: string, { version, definition }: NewEvent, events: readonly StoredEvent[]): OutboxRow {
    const { now, newId } = this.#options;
    return {
      _id: newId(),
      aggregateId,
      version,
      topic: definition.topic.name,
      events,
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

/** In order, each part within what a row may hold. */
function partsOf(events: readonly StoredEvent[]): StoredEvent[][] {
  const parts: StoredEvent[][] = [];
  let room = 0;
  for (const event of events) {
    const bytes = Buffer.byteLength(event.data);
    if (bytes > room) {
      parts.push([]);
      room = maxRowBytes;
    }
    room -= bytes;
    parts.at(-1)?.push(event);
  }
  return parts;
}
