/** As many as the API takes. */
export const mostTables = 2_000;
export const longestName = 40;

/** `A1-A40`: the same before both numbers. */
const range = /^(.*?)(\d{1,6})\s*[-–—]\s*\1(\d{1,6})$/u;
const numbered = /^(.*?)(\d{1,6})$/u;
/** Fewer in a row stand for themselves. */
const shortestRange = 3;

/** The names that lines stand for; one more than there may be at most, where there are more. */
export function tablesOf(text: string): string[] {
  const names: string[] = [];
  for (const line of text.split('\n')) {
    const name = line.trim();
    if (name === '') continue;
    for (const table of expanded(name)) {
      if (names.length > mostTables) return names;
      names.push(table);
    }
  }
  return names;
}

function* expanded(line: string): Generator<string> {
  const [, prefix = '', first = '', last = ''] = range.exec(line) ?? [];
  if (first === '' || Number(first) >= Number(last)) {
    yield line;
    return;
  }
  for (let number = Number(first); number <= Number(last); number++)
    yield `${prefix}${written(number, first)}`;
}

/** As wide as the first of its row, where that begins with a nought. */
const written = (number: number, first: string) =>
  first.startsWith('0') ? String(number).padStart(first.length, '0') : String(number);

/** The lines that stand for these names. */
export function linesOf(tables: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < tables.length;) {
    const length = rowFrom(tables, at);
    const row = tables.slice(at, at + length);
    lines.push(...(length < shortestRange ? row : [`${row[0] ?? ''}-${row.at(-1) ?? ''}`]));
    at += length;
  }
  return lines.join('\n');
}

/** How many from there on are numbered one after the other. */
function rowFrom(tables: readonly string[], at: number): number {
  const [, prefix = '', first = ''] = numbered.exec(tables[at] ?? '') ?? [];
  if (first === '') return 1;
  let length = 1;
  while (tables[at + length] === `${prefix}${written(Number(first) + length, first)}`) length++;
  return length;
}

export type TablesFault =
  | { readonly fault: 'tooMany' }
  | { readonly fault: 'tooLong' | 'twice'; readonly name: string };

export function faultOf(tables: readonly string[]): TablesFault | undefined {
  if (tables.length > mostTables) return { fault: 'tooMany' };
  const seen = new Set<string>();
  for (const name of tables) {
    if (name.length > longestName) return { fault: 'tooLong', name };
    if (seen.has(name.toLowerCase())) return { fault: 'twice', name };
    seen.add(name.toLowerCase());
  }
  return undefined;
}
