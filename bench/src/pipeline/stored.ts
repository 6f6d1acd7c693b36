import { setTimeout as sleep } from 'node:timers/promises';
import { writeSuggestions } from '@marquee/contracts';
import type { Listing, Profile, Title } from '@marquee/match-engine';
import type { MongoClient } from 'mongodb';

interface JobRow {
  readonly queue: string;
  readonly state: string;
  readonly doneAt: Date;
}
export interface ProfileRow extends Omit<Profile, 'id' | 'companyId' | 'active'> {
  readonly _id: string;
  readonly memberId: string;
  readonly companyId: string;
  readonly active: boolean;
  readonly deleted: boolean;
  readonly terms: Omit<Profile, 'id' | 'companyId' | 'active'>;
}
interface EntryRow {
  readonly toMail?: Date;
}
interface MailRow {
  readonly state: string;
}
interface ListingRow {
  readonly _id: string;
  readonly form: Listing;
}
export interface SuggestionRow {
  readonly _id: string;
  readonly profileId: string;
  readonly listingId: string;
  readonly score: number;
  readonly fits: boolean;
}

/** For so long may nothing at all come forward. */
const patienceMs = 180_000;
const lookMs = 250;

/** What the services have stored: read, never written, and beside the services' own work as cheap as can be. */
export class Stored {
  readonly prefix: string;
  readonly #client: MongoClient;
  readonly #assertAlive: () => void;
  readonly #signal: AbortSignal;

  constructor(
    client: MongoClient,
    { prefix, assertAlive, signal }: { prefix: string; assertAlive: () => void; signal: AbortSignal },
  ) {
    this.#client = client;
    this.prefix = prefix;
    this.#assertAlive = assertAlive;
    this.#signal = signal;
  }

  /** Until all that was told is with Kafka. */
  async untilPublished(): Promise<void> {
    await this.#until('the catalogue has told what it was given', async () => {
      return (await this.#count('catalogue', 'outbox')) === 0;
    });
  }

  /** Until the worker has heard so many events of works and listings in all, and its jobs are done. */
  async untilMatched(events: number): Promise<void> {
    await this.#until(`the worker has heard ${events} events and done its jobs`, async () => {
      if ((await this.#count('matching', 'inbox')) < events) return false;
      return (
        (await this.#collection<JobRow>('matching', 'job_ledger').findOne({ state: 'pending' })) === null
      );
    });
  }

  /** Until each suggestion is counted in an inbox. */
  async untilTold(): Promise<void> {
    await this.#until('every buyer has been told', async () => {
      return (await this.told()) === (await this.suggestions());
    });
  }

  /** Until no mail is due of what was told: they wait for two minutes for more of their kind, and are work, too. */
  async untilMailed(): Promise<void> {
    await this.#until('every mail that is due has been sent', async () => {
      const due = { toMail: { $lte: new Date() } };
      if (await this.#collection<EntryRow>('notification', 'entries').findOne(due)) return false;
      const open = { state: { $in: ['wanted', 'sending'] } };
      return (await this.#collection<MailRow>('notification', 'mails').findOne(open)) === null;
    });
  }

  suggestions(): Promise<number> {
    return this.#count('matching', 'suggestions');
  }

  told(): Promise<number> {
    return this.#count('notification', 'counted_suggestions');
  }

  /** When the last job that writes suggestions was done, by the clock of this machine. */
  async lastWrittenAt(): Promise<number> {
    const jobs = this.#collection<JobRow>('matching', 'job_ledger');
    const last = await jobs.findOne(
      { queue: writeSuggestions.name, state: 'done' },
      { sort: { doneAt: -1 } },
    );
    return last?.doneAt.getTime() ?? Number.NaN;
  }

  async profiles(): Promise<ProfileRow[]> {
    return this.#collection<ProfileRow>('matching', 'profiles').find().toArray();
  }

  async titles(): Promise<Record<string, Title>> {
    const rows = await this.#collection<Title & { readonly _id: string }>('matching', 'titles')
      .find()
      .toArray();
    return Object.fromEntries(rows.map((row) => [row._id, row]));
  }

  async listings(ids: readonly string[]): Promise<Listing[]> {
    const rows = await this.#collection<ListingRow>('matching', 'listings')
      .find({ _id: { $in: [...ids] } })
      .toArray();
    return rows.map(({ form }) => form);
  }

  suggestionsOf(listingIds: readonly string[]): Promise<SuggestionRow[]> {
    const projection = { profileId: 1, listingId: 1, score: 1, fits: 1 } as const;
    return this.#collection<SuggestionRow>('matching', 'suggestions')
      .find({ listingId: { $in: [...listingIds] } }, { projection })
      .toArray();
  }

  /** From the collection's metadata: nothing is scanned. */
  #count(database: string, name: string): Promise<number> {
    return this.#collection(database, name).estimatedDocumentCount();
  }

  #collection<Row extends object>(database: string, name: string) {
    return this.#client.db(`${this.prefix}${database}`).collection<Row>(name);
  }

  async #until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    let [before, since] = ['', Date.now()];
    while (!(await isSo())) {
      this.#assertAlive();
      const now = await this.#progress();
      if (now !== before) [before, since] = [now, Date.now()];
      if (Date.now() - since > patienceMs)
        throw new Error(
          `Nothing has moved for ${patienceMs / 1_000} s, so it was given up to wait until ${what}.`,
        );
      await sleep(lookMs, undefined, { signal: this.#signal });
    }
  }

  async #progress(): Promise<string> {
    const heard = await this.#count('matching', 'inbox');
    return [
      heard,
      await this.#count('catalogue', 'outbox'),
      await this.suggestions(),
      await this.told(),
      await this.#count('notification', 'mails'),
    ].join();
  }
}
