/** What of the library is used here; it brings no types of its own. */
declare module 'd3-dsv' {
  interface Dsv {
    parseRows(text: string): string[][];
    formatRows(rows: readonly (readonly string[])[]): string;
  }
  export function dsvFormat(delimiter: string): Dsv;
}
