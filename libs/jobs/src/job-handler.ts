import type { Mongo, Tx } from '@marquee/mongo';
import type { Logger } from '@marquee/telemetry';
import type { JobRow, Ledger } from './ledger.ts';

/** One run of a job. */
export interface JobRun {
  readonly rowId: string;
  /** From 1: this run included. */
  readonly attempt: number;
  readonly logger: Logger;
}

/** Has its effect through `tx` alone, which also marks the job done: so it happens once. May be called again after a write conflict. */
export type JobHandler<Payload> = (payload: Payload, run: JobRun & { readonly tx: Tx }) => Promise<void>;

/**
 * Opens its own transactions, or has effects elsewhere. Its last transaction should call `done(tx)`, which makes that
 * transaction happen once; without, the job is marked done after the handler, and all of it may happen again.
 */
export type RepeatableJobHandler<Payload> = (
  payload: Payload,
  run: JobRun & { readonly done: (tx: Tx) => Promise<void> },
) => Promise<void>;

/** Runs a handler for a row whose run has begun. False where another run had done the row. */
export type RunHandler = (row: JobRow, logger: Logger) => Promise<boolean>;

interface Means<Payload> {
  readonly mongo: Mongo;
  readonly ledger: Ledger;
  readonly parse: (payload: unknown) => Payload;
}

/** Thrown into a transaction, to abort it. */
class DoneElsewhere extends Error {}

const markDone = async (ledger: Ledger, tx: Tx, rowId: string): Promise<void> => {
  if (!(await ledger.done(tx, rowId))) throw new DoneElsewhere(`job ${rowId} was done by another run`);
};

const unlessDoneElsewhere = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      if (error instanceof DoneElsewhere) return false;
      throw error;
    },
  );

/**
 * Marks the row last. MongoDB keeps the transaction of a killed process open, with what it has written locked, for
 * `transactionLifetimeLimitSeconds` (60): a row that was marked first could not even be begun again before.
 */
export const runOnce =
  <Payload>({ mongo, ledger, parse }: Means<Payload>, handler: JobHandler<Payload>): RunHandler =>
  async (row, logger) => {
    const payload = parse(row.payload);
    const work = mongo.transaction(async (tx) => {
      await handler(payload, { rowId: row._id, attempt: row.attempts, logger, tx });
      await markDone(ledger, tx, row._id);
    });
    return unlessDoneElsewhere(work);
  };

export const runRepeatably =
  <Payload>({ mongo, ledger, parse }: Means<Payload>, handler: RepeatableJobHandler<Payload>): RunHandler =>
  async (row, logger) => {
    const payload = parse(row.payload);
    let isDone = false;
    const done = async (tx: Tx) => {
      await markDone(ledger, tx, row._id);
      tx.afterCommit(() => (isDone = true));
    };
    const run = { rowId: row._id, attempt: row.attempts, logger, done };
    if (!(await unlessDoneElsewhere(handler(payload, run)))) return false;
    return isDone || mongo.transaction((tx) => ledger.done(tx, row._id));
  };
