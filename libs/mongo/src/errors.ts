import {
  MongoBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoOperationTimeoutError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';

/** E11000: a unique index has the key already. */
export const isDuplicateKey = (error: unknown): error is MongoServerError =>
  error instanceof MongoServerError && error.code === 11_000;

/**
 * Codes of a server that goes down or is not the primary (any more); not every driver call labels them.
 * https://github.com/mongodb/specifications/blob/master/source/retryable-reads/retryable-reads.md#retryable-error
 */
const changesItsState = new Set<unknown>([
  6, 7, 89, 91, 134, 189, 262, 9001, 10_107, 11_600, 11_602, 13_435, 13_436,
]);

/** A bulk write wraps what the driver met in an error of its own, which keeps neither class nor label: it has no code. */
const isUnanswered = (error: unknown) => error instanceof MongoBulkWriteError && error.code === undefined;

/** The engine is away or changes its primary: the same work will succeed later, whatever the work is. */
export const isMongoAway = (error: unknown): boolean =>
  error instanceof MongoNetworkError ||
  error instanceof MongoServerSelectionError ||
  error instanceof MongoOperationTimeoutError ||
  isUnanswered(error) ||
  (error instanceof MongoServerError && changesItsState.has(error.code)) ||
  (error instanceof MongoError &&
    (error.hasErrorLabel('TransientTransactionError') ||
      error.hasErrorLabel('UnknownTransactionCommitResult') ||
      error.hasErrorLabel('RetryableWriteError')));
