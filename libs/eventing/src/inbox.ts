import type { CollectionDefinition, Mongo, Tx } from '@marquee/mongo';

export interface InboxRow {
  _id: string;
  event: string;
  /** Absent in rows of replays, which are never forgotten. */
  at?: Date;
  replayedAt?: Date;
}

export const inboxCollection: CollectionDefinition = {
  name: 'inbox',
  indexes: [
    // retention: the oldest rows
    { key: { at: 1 } },
  ],
};

interface HorizonRow {
  _id: 'inbox';
  /** Rows up to this time may be gone. */
  until: Date;
}

export const inboxHorizonCollection: CollectionDefinition = { name: 'inbox_horizon' };

const dayMs = 24 * 60 * 60 * 1_000;
/** No configuration keeps rows for less: of younger events the inbox knows all. */
export const leastInboxDays = 14;
/** By so much the clocks of a service that tells and one that hears may differ. */
const clocksDifferMs = 60 * 60 * 1_000;

interface Told {
  readonly id: string;
  readonly time: Date;
}

/** Which events have had their effect. A row is written with the effect, so that an event has it once. */
export class Inbox {
  readonly #mongo: Mongo;
  readonly #now: () => Date;

  constructor(mongo: Mongo, now: () => Date) {
    this.#mongo = mongo;
    this.#now = now;
  }

  /** Of these events, those that have had no effect yet; each once. */
  async fresh<Event extends { readonly id: string }>(events: readonly Event[], tx?: Tx): Promise<Event[]> {
    const byId = new Map(events.map((event) => [event.id, event]));
    const options = tx ? { session: tx.session } : {};
    const known = await this.#rows
      .find({ _id: { $in: [...byId.keys()] } }, { ...options, projection: { _id: 1 } })
      .toArray();
    for (const { _id } of known) byId.delete(_id);
    return [...byId.values()];
  }

  /**
   * Of events without a row, those so old that their row may have been there and been forgotten. To be asked after
   * `fresh`, never before: what is forgotten in between is then seen here.
   */
  async perhapsForgotten<Event extends Told>(events: readonly Event[]): Promise<Event[]> {
    const known = this.#now().getTime() - leastInboxDays * dayMs + clocksDifferMs;
    const old = events.filter(({ time }) => time.getTime() < known);
    if (old.length === 0) return [];
    const horizon = await this.#horizon.findOne({ _id: 'inbox' });
    const until = horizon ? horizon.until.getTime() + clocksDifferMs : -Infinity;
    return old.filter(({ time }) => time.getTime() <= until);
  }

  async record(
    events: readonly { readonly id: string; readonly name: string }[],
    tx: Tx,
    { replayed = false } = {},
  ): Promise<void> {
    const when = replayed ? { replayedAt: this.#now() } : { at: this.#now() };
    const rows = events.map(({ id, name }) => ({ _id: id, event: name, ...when }));
    if (rows.length > 0) await this.#rows.insertMany(rows, { session: tx.session });
  }

  /**
   * Forgets at most `limit` rows of effects before `before`, the oldest first, having noted first that it does.
   * @returns how many
   */
  async forget(before: Date, limit: number): Promise<number> {
    const rows = await this.#rows
      .find({ at: { $lt: before } }, { projection: { at: 1 } })
      .sort({ at: 1 })
      .limit(limit)
      .toArray();
    const newest = rows.at(-1)?.at;
    if (!newest) return 0;
    await this.#horizon.updateOne({ _id: 'inbox' }, { $max: { until: newest } }, { upsert: true });
    const { deletedCount } = await this.#rows.deleteMany({ _id: { $in: rows.map(({ _id }) => _id) } });
    return deletedCount;
  }

  get #rows() {
    return this.#mongo.collection<InboxRow>(inboxCollection.name);
  }

  get #horizon() {
    return this.#mongo.collection<HorizonRow>(inboxHorizonCollection.name);
  }
}
