import { MongoBulkWriteError, type AnyBulkWriteOperation, type Collection } from 'mongodb';
import { isDuplicateKey } from './errors.ts';

/** A row of a view: what another service has told, by the version of what it told it of. */
export interface Versioned {
  readonly _id: string;
  readonly version: number;
}

/**
 * Stores of each row what is newest, in whatever order and however often it comes: for views of what other services
 * tell. Fields that a newer row no longer has go.
 */
export async function keepNewest<Row extends Versioned>(
  collection: Collection<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  // Each stands for itself: that one is older than what is known must not keep the others back.
  await collection.bulkWrite(rows.map(ifNewer<Row>), { ordered: false }).catch(ignoreOlder);
}

/** An upsert that finds no older version meets the newer one as a duplicate key. */
function ifNewer<Row extends Versioned>(row: Row): AnyBulkWriteOperation<Row> {
  const { _id, ...replacement } = row;
  const operation: AnyBulkWriteOperation<Versioned> = {
    replaceOne: { filter: { _id, version: { $lt: row.version } }, replacement, upsert: true },
  };
  // The driver's types cannot tell that a generic row has the fields it extends.
  return operation as AnyBulkWriteOperation<Row>;
}

function ignoreOlder(error: unknown): void {
  const failures = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : [];
  if (!isDuplicateKey(error) || !failures.every(({ code }) => code === error.code)) throw error;
}
