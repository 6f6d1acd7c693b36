import { dsvFormat } from 'd3-dsv';

export interface SheetRow {
  /** As a spreadsheet numbers it: the header is 1. */
  readonly line: number;
  /** By column; a cell that is empty is not there. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

const delimiters = [',', ';', '\t'] as const;
const byteOrderMark = '\uFEFF';

/** A file's text. @throws TypeError where it is not UTF-8 */
export const textOf = (bytes: ArrayBuffer): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Separated by commas, semicolons or tabs, as its first line is. Lines without anything in them are left out. */
export function readSheet(text: string): Sheet {
  const [head = [], ...body] = dsvFormat(delimiterOf(text)).parseRows(text.replace(byteOrderMark, ''));
  const columns = head.map(columnOf);
  const rows = body.map((values, at) => ({
    line: at + 2,
    cells: new Map(
      columns.flatMap((column, place): [string, string][] => {
        const value = asWritten(values[place] ?? '').trim();
        return column === '' || value === '' ? [] : [[column, value]];
      }),
    ),
  }));
  return {
    columns: columns.filter((column) => column !== ''),
    rows: rows.filter(({ cells }) => cells.size > 0),
  };
}

/** As `readSheet` reads it and every spreadsheet opens it. */
export function writeSheet(columns: readonly string[], rows: readonly ReadonlyMap<string, string>[]): string {
  const lines = [columns, ...rows.map((cells) => columns.map((column) => harmless(cells.get(column) ?? '')))];
  return `${byteOrderMark}${dsvFormat(',').formatRows(lines)}\n`;
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split(/[\r\n]/, 1);
  const count = (delimiter: string) => head.split(delimiter).length;
  return delimiters.reduce((most, next) => (count(next) > count(most) ? next : most));
}

/** "Original language" is original_language; of a logline's or synopsis's language the case stays. */
function columnOf(head: string): string {
  const [name = '', tag] = head.trim().split(/\s*:\s*/);
  const column = name.toLowerCase().replaceAll(/[\s-]+/g, '_');
  return tag ? `${column}:${tag}` : column;
}

const beginsLikeFormula = /^[=+\-@\t\r＝＋－＠]/;

/** What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection) ... */
const harmless = (value: string): string => (beginsLikeFormula.test(value) ? `'${value}` : value);
/** ... and loses it when it comes back. */
const asWritten = (value: string): string =>
  value.startsWith("'") && beginsLikeFormula.test(value.slice(1)) ? value.slice(1) : value;
