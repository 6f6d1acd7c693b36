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
  run: JobRun & { done(tx: Tx): Promise<void> },
) => Promise<void>;

/** Runs a handler for a row whose run has begun. False where another run had done the row. */
export type RunHandler = (row: JobRow, logger: Logger) => Promise<boolean>;

interface Means<Payload> {
  readonly mongo: Mongo;
  readonly ledger: Ledger;
  readonly parse: (payload: unknown) => Payload;
}

/** Marks first, so that of two runs of one row the second stops before it works. */
export const runOnce =
  <Payload>({ mongo, ledger, parse }: Means<Payload>, handler: JobHandler<Payload>): RunHandler =>
  (row, logger) => {
    const payload = parse(row.payload);
    return mongo.transaction(async (tx) => {
      if (!(await ledger.done(tx, row._id))) return false;
      await handler(payload, { rowId: row._id, attempt: row.attempts, logger, tx });
      return true;
    });
  };

/** Thrown into the handler's transaction, to abort it. */
class DoneElsewhere extends Error {}

export const runRepeatably =
  <Payload>({ mongo, ledger, parse }: Means<Payload>, handler: RepeatableJobHandler<Payload>): RunHandler =>
  async (row, logger) => {
    let isDone = false;
    const done = async (tx: Tx) => {
      if (!(await ledger.done(tx, row._id)))
        throw new DoneElsewhere(`job ${row._id} was done by another run`);
      tx.afterCommit(() => (isDone = true));
    };
    try {
      await handler(parse(row.payload), { rowId: row._id, attempt: row.attempts, logger, done });
    } catch (error) {
      if (error instanceof DoneElsewhere) return false;
      throw error;
    }
    return isDone || mongo.transaction((tx) => ledger.done(tx, row._id));
  };
