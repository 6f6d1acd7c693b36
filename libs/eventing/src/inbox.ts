import type { CollectionDefinition, Mongo, Tx } from '@marquee/mongo';

interface InboxRow {
  _id: string;
  event: string;
  at: Date;
}

export const inboxCollection: CollectionDefinition = {
  name: 'inbox',
  indexes: [
    // retention: rows older than anything that may still be replayed
    { key: { at: 1 } },
  ],
};

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

  async record(events: readonly { readonly id: string; readonly name: string }[], tx: Tx): Promise<void> {
    const at = this.#now();
    const rows = events.map(({ id, name }) => ({ _id: id, event: name, at }));
    if (rows.length > 0) await this.#rows.insertMany(rows, { session: tx.session });
  }

  get #rows() {
    return this.#mongo.collection<InboxRow>(inboxCollection.name);
  }
}
