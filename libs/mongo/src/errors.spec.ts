import { describe, expect, it } from 'vitest';
import {
  MongoBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoServerError,
  type BulkWriteResult,
} from 'mongodb';
import { isDuplicateKey, isMongoAway } from './errors.ts';

const labelled = (label: string) => {
  const error = new MongoError('it failed');
  error.addErrorLabel(label);
  return error;
};
const nothing: Partial<BulkWriteResult> = {};
const bulk = (error: ConstructorParameters<typeof MongoBulkWriteError>[0]) =>
  new MongoBulkWriteError(error, nothing as BulkWriteResult);

describe('an engine that is away', () => {
  it.each([
    ['a cut connection', new MongoNetworkError('connection closed')],
    ['no answer in time', new MongoNetworkTimeoutError('timed out')],
    ['a server that is no primary any more', new MongoServerError({ message: 'not primary', code: 10_107 })],
    ['a server that shuts down', new MongoServerError({ message: 'shutdown', code: 11_600 })],
    ['a write conflict of a transaction', labelled('TransientTransactionError')],
    ['a commit of unknown result', labelled('UnknownTransactionCommitResult')],
    ['a write that the driver calls retryable', labelled('RetryableWriteError')],
    ['a cut connection within a bulk write', bulk(new MongoNetworkError('connection closed'))],
  ])('is seen in %s', (_, error) => {
    expect(isMongoAway(error)).toBe(true);
  });

  it.each([
    ['a duplicate key', new MongoServerError({ message: 'E11000', code: 11_000 })],
    ['a duplicate key within a bulk write', bulk({ message: 'E11000', code: 11_000, writeErrors: [] })],
    ['a mistake in code', new TypeError('x is not a function')],
    ['what is no error', 'away'],
  ])('is not seen in %s', (_, error) => {
    expect(isMongoAway(error)).toBe(false);
  });
});

it('a duplicate key is known by its code', () => {
  expect(isDuplicateKey(new MongoServerError({ message: 'E11000', code: 11_000 }))).toBe(true);
  expect(isDuplicateKey(new MongoServerError({ message: 'other', code: 112 }))).toBe(false);
});
