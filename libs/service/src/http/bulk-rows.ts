import type { BulkReport, BulkRow, RowReport } from '@marquee/contracts';
import { fieldRefusals } from './validation.ts';

/** A row that is what its schema says. */
export interface ReadRow<Row> {
  /** Its place in the request, from 0. */
  readonly row: number;
  readonly given: Row;
}

interface ReadRows<Row> {
  readonly good: ReadRow<Row>[];
  /** A report on each of the others. */
  readonly refused: RowReport[];
}

/** More would help nobody. */
const maxErrors = 20;
/** What was sent for an id may be anything: a longer text is cut. */
const maxIdLength = 100;

/** Takes the rows of a bulk request apart: each stands for itself, a bad one refuses no other. */
export function readRows<Row>(rows: readonly BulkRow<Row>[]): ReadRows<Row> {
  const good: ReadRow<Row>[] = [];
  const refused: RowReport[] = [];
  rows.forEach((read, row) => {
    if (read.issues) refused.push(refusedByForm(row, read));
    else good.push({ row, given: read.row });
  });
  return { good, refused };
}

/** On all rows of a request, in its order. */
export const bulkReport = (reports: readonly RowReport[]): BulkReport => ({
  rows: reports.toSorted((a, b) => a.row - b.row),
});

type BadRow = Extract<BulkRow<never>, { readonly id: unknown }>;

const refusedByForm = (row: number, { id, issues }: BadRow): RowReport => ({
  row,
  ...(typeof id === 'string' ? { id: id.slice(0, maxIdLength) } : {}),
  status: 'refused',
  errors: fieldRefusals(issues, maxErrors),
});
