import { listingRowsOf, neededColumns, type ReadyRow, type RefusedRow } from './listing-rows.ts';
import { readSheet, type Sheet, textOf } from './sheet.ts';

export const mostRows = 5_000;

export interface Plan {
  readonly sheet: Sheet;
  readonly ready: readonly ReadyRow[];
  readonly refused: readonly RefusedRow[];
}

/** Why a file is refused as a whole. */
export interface FileFault {
  readonly fault: 'notText' | 'noColumns' | 'empty' | 'tooMany';
  readonly missing?: readonly string[];
}

/** What a file would make. */
export function planOf(bytes: ArrayBuffer, companyId: string): Plan | FileFault {
  let text: string;
  try {
    text = textOf(bytes);
  } catch {
    return { fault: 'notText' };
  }
  const sheet = readSheet(text);
  const missing = neededColumns.filter((column) => !sheet.columns.includes(column));
  if (missing.length > 0) return { fault: 'noColumns', missing };
  if (sheet.rows.length === 0) return { fault: 'empty' };
  if (sheet.rows.length > mostRows) return { fault: 'tooMany' };
  return { sheet, ...listingRowsOf(sheet, companyId) };
}
