import type { Collection, Filter, FindCursor } from 'mongodb';
import type { CollectionDefinition, Mongo, Tx } from '@marquee/mongo';
import { traceparent } from '@marquee/telemetry';
import type { JobError } from './job-error.ts';

/** What must be done, or has been. */
export interface JobRow {
  /** UUIDv7; also the id of the job in Redis. */
  readonly _id: string;
  readonly queue: string;
  /** Taken away when the row is done: by then it is weight only. */
  readonly payload?: unknown;
  readonly state: 'pending' | 'done' | 'failed';
  /** Runs begun, so that one which was killed counts as well. */
  readonly attempts: number;
  readonly wantedAt: Date;
  /** Not to be run before. */
  readonly dueAt: Date;
  readonly doneAt?: Date;
  /** Of the last run that failed. */
  readonly error?: JobError;
  /** The span that wanted it. */
  readonly traceparent: string;
}

/** `doneDays`: how long done rows are kept, for whoever asks what became of a job. */
export const jobLedgerKept = (doneDays: number): CollectionDefinition => ({
  name: 'job_ledger',
  indexes: [
    // the sweep: what is due in a queue, oldest first; and how many wait
    { key: { state: 1, queue: 1, dueAt: 1 }, partialFilterExpression: { state: 'pending' }, name: 'pending' },
    // ops: the failed rows, page by page
    { key: { state: 1, _id: 1 }, partialFilterExpression: { state: 'failed' }, name: 'failed' },
    // done rows are forgotten
    { key: { doneAt: 1 }, expireAfterSeconds: doneDays * 24 * 3_600, name: 'done' },
  ],
});
export const jobLedger = jobLedgerKept(7);

/** A row that has been begun this often without being done is failed. */
export const maxAttempts = 10;

/** Which failed rows: of a queue, of a cause, after a row. */
export interface FailedSelection {
  readonly queue?: string | undefined;
  /** The error's code. */
  readonly code?: string | undefined;
  readonly after?: string | undefined;
}

/** What the ledger knows of a queue. */
export interface QueueLedger {
  readonly queue: string;
  readonly pending: number;
  /** For how many seconds the row that waits longest has been due. */
  readonly oldestSeconds: number;
  readonly failed: number;
  readonly doneLastMinute: number;
  /** Of failed rows, by the error's code, the most frequent first; `message` is that of the latest. */
  readonly causes: readonly { readonly code: string; readonly message: string; readonly count: number }[];
}

export type QueueBacklog = Omit<QueueLedger, 'queue' | 'causes'>;

const aMinuteMs = 60_000;

interface LedgerOptions {
  readonly mongo: Mongo;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The truth about jobs: every change of a row's state is a conditional update, so that it happens once. */
export class Ledger {
  readonly #options: LedgerOptions;

  constructor(options: LedgerOptions) {
    this.#options = options;
  }

  /** Adds pending rows that are due at once. */
  async want(tx: Tx, queue: string, payloads: readonly unknown[]): Promise<string[]> {
    const { now, newId } = this.#options;
    const time = now();
    const rows = payloads.map((payload): JobRow => ({
      _id: newId(),
      queue,
      payload,
      state: 'pending',
      attempts: 0,
      wantedAt: time,
      dueAt: time,
      traceparent: traceparent(),
    }));
    if (rows.length > 0) await this.#rows.insertMany(rows, { session: tx.session });
    return rows.map(({ _id }) => _id);
  }

  /** Counts a run before it begins. Nothing where there is nothing to do: the row is done, gone, or has had its attempts. */
  async begin(rowId: string): Promise<JobRow | undefined> {
    const row = await this.#rows.findOneAndUpdate(
      { _id: rowId, state: 'pending', attempts: { $lt: maxAttempts } },
      { $inc: { attempts: 1 } },
      { returnDocument: 'after' },
    );
    return row ?? undefined;
  }

  /** In the transaction with the job's effect. False where another run was first: then nothing else may be written. */
  async done(tx: Tx, rowId: string): Promise<boolean> {
    const { modifiedCount } = await this.#rows.updateOne(
      { _id: rowId, state: 'pending' },
      { $set: { state: 'done', doneAt: this.#options.now() }, $unset: { payload: '', error: '' } },
      { session: tx.session },
    );
    return modifiedCount === 1;
  }

  /** Keeps the error, and puts the next run off by `delayMs`. @returns when that will be */
  async postpone(rowId: string, error: JobError, delayMs: number): Promise<Date> {
    const dueAt = new Date(this.#options.now().getTime() + delayMs);
    await this.#rows.updateOne({ _id: rowId, state: 'pending' }, { $set: { error, dueAt } });
    return dueAt;
  }

  /** Gives up on a row that has had its attempts. False where it has not. */
  async fail(rowId: string, error: JobError): Promise<boolean> {
    const { modifiedCount } = await this.#rows.updateOne(
      { _id: rowId, state: 'pending', attempts: { $gte: maxAttempts } },
      { $set: { state: 'failed', error } },
    );
    return modifiedCount === 1;
  }

  /** Makes a failed row pending again, with all its attempts. Nothing where no failed row has this id. */
  async reopen(rowId: string): Promise<JobRow | undefined> {
    const row = await this.#rows.findOneAndUpdate(
      { _id: rowId, state: 'failed' },
      { $set: { state: 'pending', attempts: 0, dueAt: this.#options.now() } },
      { returnDocument: 'after' },
    );
    return row ?? undefined;
  }

  /** Failed rows by id, which is by age. */
  failed({ limit, ...selection }: FailedSelection & { limit: number }): Promise<JobRow[]> {
    return this.#rows.find(failedIn(selection)).sort({ _id: 1 }).limit(limit).toArray();
  }

  /** How many failed rows there are. */
  countFailed(selection: FailedSelection): Promise<number> {
    return this.#rows.countDocuments(failedIn(selection));
  }

  async standing(queue: string): Promise<QueueLedger> {
    const [backlog, causes] = await Promise.all([this.backlog(queue), this.#causes(queue)]);
    return { queue, ...backlog, causes };
  }

  #causes(queue: string): Promise<{ code: string; message: string; count: number }[]> {
    return this.#rows
      .aggregate<{ code: string; message: string; count: number }>([
        { $match: { state: 'failed', queue } },
        { $sort: { _id: 1 } },
        { $group: { _id: '$error.code', message: { $last: '$error.message' }, count: { $sum: 1 } } },
        { $sort: { count: -1, _id: 1 } },
        { $limit: 50 },
        {
          $project: {
            _id: 0,
            code: { $ifNull: ['$_id', ''] },
            message: { $ifNull: ['$message', ''] },
            count: 1,
          },
        },
      ])
      .toArray();
  }

  /** Rows of a queue that have been due for `graceMs` at least, the oldest first. */
  overdue(queue: string, graceMs: number): FindCursor<Pick<JobRow, '_id'>> {
    const before = new Date(this.#options.now().getTime() - graceMs);
    return this.#rows
      .find({ state: 'pending', queue, dueAt: { $lte: before } })
      .sort({ dueAt: 1 })
      .project<Pick<JobRow, '_id'>>({ _id: 1 });
  }

  /** All but the causes, which take longer to count. */
  async backlog(queue: string): Promise<QueueBacklog> {
    const waiting = { state: 'pending', queue } as const;
    const now = this.#options.now().getTime();
    const [pending, oldest, failed, doneLastMinute] = await Promise.all([
      this.#rows.countDocuments(waiting),
      this.#rows.findOne(waiting, { sort: { dueAt: 1 }, projection: { dueAt: 1 } }),
      this.countFailed({ queue }),
      this.#rows.countDocuments({ queue, doneAt: { $gt: new Date(now - aMinuteMs) } }),
    ]);
    return {
      pending,
      oldestSeconds: oldest ? Math.max(0, now - oldest.dueAt.getTime()) / 1_000 : 0,
      failed,
      doneLastMinute,
    };
  }

  get #rows(): Collection<JobRow> {
    return this.#options.mongo.collection<JobRow>(jobLedger.name);
  }
}

const failedIn = ({ queue, code, after = '' }: FailedSelection): Filter<JobRow> => ({
  state: 'failed',
  _id: { $gt: after },
  ...(queue !== undefined && { queue }),
  ...(code !== undefined && { 'error.code': code }),
});
