import { Refusal, type BulkReport, type BulkRow, type RowReport } from '@marquee/contracts';
import { fieldRefusals } from '@marquee/service';

export type RowOutcome = 'created' | 'exists' | Refusal;

/** So many rows stand or fall with one transaction: short enough not to be in anyone's way. */
const rowsPerTransaction = 50;
/** More would help nobody. */
const maxErrors = 20;

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
  const reports: RowReport[] = [];
  const good: { readonly at: number; readonly row: Row }[] = [];
  const seen = new Set<string>();
  rows.forEach(({ row, ...bad }, at) => {
    if (row === undefined) reports[at] = refusedByForm(at, bad);
    else if (seen.has(row.id)) reports[at] = report(at, row.id, new RowRepeated(), writer);
    else good.push({ at, row });
    if (row !== undefined) seen.add(row.id);
  });
  for (let from = 0; from < good.length; from += rowsPerTransaction) {
    const chunk = good.slice(from, from + rowsPerTransaction);
    const outcomes = await writer.write(chunk.map(({ row }) => row));
    chunk.forEach(({ at, row }, i) => {
      const outcome = outcomes[i];
      if (outcome === undefined) throw new Error('a row was written without an outcome');
      reports[at] = report(at, row.id, outcome, writer);
    });
  }
  return { rows: reports };
}

class RowRepeated extends Refusal {
  constructor() {
    super('row-repeated', 409, 'An earlier row of this request has the same id.');
  }
}

function report(
  row: number,
  id: string,
  outcome: RowOutcome,
  { placeOf }: Pick<RowWriter<never>, 'placeOf'>,
): RowReport {
  if (!(outcome instanceof Refusal)) return { row, id, status: outcome };
  const { code, message, details } = outcome;
  const fields = (details.errors ?? []).map((error) => ({ ...error, path: placeOf(error.path) }));
  return { row, id, status: 'refused', errors: [{ path: '', code, message }, ...fields] };
}

type BadRow = Omit<Extract<BulkRow<never>, { readonly id: unknown }>, 'row'>;

function refusedByForm(row: number, bad: Partial<BadRow>): RowReport {
  const id = typeof bad.id === 'string' ? { id: bad.id.slice(0, 100) } : {};
  return { row, ...id, status: 'refused', errors: fieldRefusals(bad.issues ?? [], maxErrors) };
}
