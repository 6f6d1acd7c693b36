import { Refusal, type BulkReport, type BulkRow, type RowReport } from '@marquee/contracts';
import { bulkReport, readRows, type ReadRow } from './bulk-rows.ts';

export type RowOutcome = Exclude<RowReport['status'], 'refused'> | Refusal;

/** So many rows stand or fall with one transaction: short enough not to be in anyone's way. */
const rowsPerTransaction = 50;

export interface RowWriter<Row> {
  /** An outcome for each row it gets. */
  readonly write: (rows: readonly Row[]) => Promise<readonly RowOutcome[]>;
  /** Where in the row stands what a refusal names by this JSON pointer. */
  readonly placeOf: (path: string) => string;
}

/**
 * Writes the rows that are what they should be, and reports on all of them in their order.
 */
export async function writeAndReport<Row extends { readonly id: string }>(
  rows: readonly BulkRow<Row>[],
  writer: RowWriter<Row>,
): Promise<BulkReport> {
  const { good, refused } = readRows(rows);
  const reports = [...refused];
  const first = new Map<string, ReadRow<Row>>();
  for (const read of good) {
    if (first.has(read.given.id)) reports.push(report(read, new RowRepeated(), writer));
    else first.set(read.given.id, read);
  }
  const wanted = [...first.values()];
  for (let from = 0; from < wanted.length; from += rowsPerTransaction) {
    const chunk = wanted.slice(from, from + rowsPerTransaction);
    const outcomes = await writer.write(chunk.map(({ given }) => given));
    chunk.forEach((read, i) => {
      const outcome = outcomes[i];
      if (outcome === undefined) throw new Error('a row was written without an outcome');
      reports.push(report(read, outcome, writer));
    });
  }
  return bulkReport(reports);
}

class RowRepeated extends Refusal {
  constructor() {
    super('row-repeated', 409, 'An earlier row of this request has the same id.');
  }
}

function report(
  { row, given: { id } }: ReadRow<{ readonly id: string }>,
  outcome: RowOutcome,
  { placeOf }: Pick<RowWriter<never>, 'placeOf'>,
): RowReport {
  if (!(outcome instanceof Refusal)) return { row, id, status: outcome };
  const { code, message, details } = outcome;
  const fields = (details.errors ?? []).map((error) => ({ ...error, path: placeOf(error.path) }));
  return { row, id, status: 'refused', errors: [{ path: '', code, message }, ...fields] };
}
