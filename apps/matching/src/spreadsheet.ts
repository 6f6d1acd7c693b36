import { stringify } from 'csv-stringify/sync';

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
const harmless = { escape_formulas: true };
/** All cells: a lone line feed, or a semicolon where that is what Excel separates by, must not begin a new one. */
const confined = { quoted: true };

/** Of a file that is told so; the columns are named as in the API. */
export const spreadsheetType = 'text/csv; charset=utf-8; header=present';

/**
 * Rows as CSV (RFC 4180, in UTF-8 with a byte order mark, by which Excel knows it). A cell may be anybody's words, so it
 * is made harmless.
 */
export const spreadsheet = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[],
): string =>
  stringify([...rows], {
    columns: [...columns],
    header: true,
    bom: true,
    record_delimiter: 'windows',
    ...harmless,
    ...confined,
  });
