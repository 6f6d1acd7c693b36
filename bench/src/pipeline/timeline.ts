import type { ChangeStream, MongoClient } from 'mongodb';

/** When a listing came how far: milliseconds of `performance.now()`; absent where it has not. */
export interface Passage {
  readonly sentAt: number;
  answeredAt?: number;
  /** Published, in the catalogue's database. */
  committedAt?: number;
  /** Come through Kafka, and stored with the worker. */
  heardAt?: number;
  /** Scored, and its jobs wanted. */
  plannedAt?: number;
  readonly suggestedAt: number[];
  /** Of each buyer: readable in the inbox. */
  readonly toldAt: number[];
}

interface Change {
  readonly ns: { readonly db: string; readonly coll: string };
  readonly documentKey: { readonly _id: string };
  readonly fullDocument?: {
    readonly listingId?: string;
    readonly payload?: { readonly pairs?: readonly { readonly listingId: string }[] };
  };
}

/**
 * Follows listings through the services' databases by one change stream, which says a change as soon as a majority has
 * it: what a reader can see. One clock, this process's; the stream's own way is counted in. A buyer has been told when
 * his inbox counts the suggestion, in the transaction that writes the entry.
 */
export class Timeline implements AsyncDisposable {
  readonly #passages = new Map<string, Passage>();
  readonly #listingOf = new Map<string, string>();
  readonly #changes: ChangeStream<object, Change & object>;
  readonly #prefix: string;
  #told = 0;
  #suggested = 0;

  constructor(client: MongoClient, prefix: string) {
    this.#prefix = prefix;
    const watched = [
      'catalogue.listings',
      'matching.listings',
      'matching.job_ledger',
      'matching.suggestions',
    ];
    const where = [...watched, 'notification.counted_suggestions'].map((name) => {
      const [db = '', coll = ''] = name.split('.');
      return { 'ns.db': `${prefix}${db}`, 'ns.coll': coll };
    });
    this.#changes = client.watch<object, Change & object>(
      [
        { $match: { $or: where, operationType: { $in: ['insert', 'update', 'replace'] } } },
        {
          $project: {
            ns: 1,
            documentKey: 1,
            operationType: 1,
            'fullDocument.listingId': 1,
            'fullDocument.payload.pairs.listingId': 1,
          },
        },
      ],
      { maxAwaitTimeMS: 1_000 },
    );
    this.#changes.on('change', (change) => this.#take(change));
  }

  /** The request that publishes it goes out now. */
  sent(listingId: string): Passage {
    const passage: Passage = { sentAt: performance.now(), suggestedAt: [], toldAt: [] };
    this.#passages.set(listingId, passage);
    return passage;
  }

  /** Whether every suggestion that was seen has been told. */
  isQuiet(): boolean {
    return this.#told === this.#suggested;
  }

  passages(): ReadonlyMap<string, Passage> {
    return this.#passages;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#changes.close();
  }

  #take({ ns: { db, coll }, documentKey: { _id }, fullDocument }: Change): void {
    const now = performance.now();
    switch (`${db.slice(this.#prefix.length)}.${coll}`) {
      case 'catalogue.listings':
        return this.#mark(_id, 'committedAt', now);
      case 'matching.listings':
        return this.#mark(_id, 'heardAt', now);
      case 'matching.job_ledger':
        for (const { listingId } of fullDocument?.payload?.pairs ?? [])
          this.#mark(listingId, 'plannedAt', now);
        return;
      case 'matching.suggestions':
        return this.#suggestion(_id, fullDocument?.listingId, now);
      default:
        return this.#tell(_id, now);
    }
  }

  #mark(listingId: string, what: 'committedAt' | 'heardAt' | 'plannedAt', now: number): void {
    const passage = this.#passages.get(listingId);
    if (passage) passage[what] ??= now;
  }

  #suggestion(id: string, listingId: string | undefined, now: number): void {
    const passage = listingId === undefined ? undefined : this.#passages.get(listingId);
    if (!passage || listingId === undefined || this.#listingOf.has(id)) return;
    this.#listingOf.set(id, listingId);
    this.#suggested += 1;
    passage.suggestedAt.push(now);
  }

  #tell(suggestionId: string, now: number): void {
    const passage = this.#passages.get(this.#listingOf.get(suggestionId) ?? '');
    if (!passage) return;
    this.#told += 1;
    passage.toldAt.push(now);
  }
}
