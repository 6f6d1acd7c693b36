import type { BulkReport, ListingRow, RowReport } from '../../api/schema.ts';
import type { ReadyRow } from './listing-rows.ts';
import type { Problem } from './row-reader.ts';

export interface Outcome {
  readonly row: ReadyRow['row'];
  readonly status: 'created' | 'exists' | 'refused';
  readonly problems: readonly Problem[];
}

const [fewest, most, pages] = [10, 100, 20];

/** Twenty steps are enough to see that it moves; no request has more than a hundred. */
export const pageSize = (rows: number): number => Math.min(most, Math.max(fewest, Math.ceil(rows / pages)));

/**
 * Sends the rows page by page, each of which is done before `signal` is looked at again. Begun anew from the outcomes
 * so far, or from the start, no row is made twice: its id says which it is.
 * @throws what `send` throws; what was sent before stands
 */
export async function* sendRows(
  rows: readonly ReadyRow[],
  send: (rows: ListingRow[]) => Promise<BulkReport>,
  { signal, size = pageSize(rows.length) }: { signal: AbortSignal; size?: number },
): AsyncGenerator<Outcome[]> {
  for (let at = 0; at < rows.length && !signal.aborted; at += size) {
    const page = rows.slice(at, at + size);
    const report = await send(page.map(({ listing }) => listing));
    const byPlace = new Map(report.rows.map((outcome) => [outcome.row, outcome]));
    yield page.map(({ row }, place) => outcomeOf(row, byPlace.get(place)));
  }
}

function outcomeOf(row: ReadyRow['row'], told: RowReport | undefined): Outcome {
  const { status = 'refused', errors = [] } = told ?? {};
  return {
    row,
    status: status === 'changed' ? 'exists' : status,
    problems: errors.map(({ path, message }) => ({
      column: columnAt(path),
      fault: 'refused',
      value: message,
    })),
  };
}

const columnsByField: Readonly<Record<string, string>> = {
  titles: 'title',
  originalLanguage: 'original_language',
  runningMinutes: 'running_minutes',
  budgetUsd: 'budget_usd',
  loglines: 'logline',
  synopses: 'synopsis',
  people: 'cast',
  rights: 'territories',
};

/** Which column a place in a row of the API was read from; empty where it is the whole row. */
function columnAt(path: string): string {
  const [first, second, third] = path.split('/').slice(1);
  if (first === 'rights' && third !== undefined) return third;
  const field = first === 'listing' ? second : first;
  return field === undefined || field === 'id' ? '' : (columnsByField[field] ?? field);
}
