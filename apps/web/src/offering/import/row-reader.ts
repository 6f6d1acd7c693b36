import type { Language, Territory } from '../../api/schema.ts';
import { allTerritories, expandPlaces } from '../../vocabulary/places.ts';
import { slugOf } from '../../vocabulary/slug.ts';
import { placeNamed } from './place-names.ts';

export type Fault =
  | 'needed'
  | 'unknown'
  | 'notANumber'
  | 'notADay'
  | 'tooLong'
  | 'order'
  | 'twice'
  /** Said by the market, in its own words. */
  | 'refused';

export interface Problem {
  /** Empty where it is about the row. */
  readonly column: string;
  readonly fault: Fault;
  /** What was found there, or may be at most, or what the market said. */
  readonly value?: string;
  /** What would be understood, where that is a closed list. */
  readonly known?: readonly string[];
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** One that has a name; the market knows which of them rights are traded in. */
const isLanguage = (code: string): code is Language =>
  /^[a-z]{2,3}$/.test(code) && languages.of(code) !== undefined;

const separators = /\s*[|;\n]\s*/;

/** Reads the cells of a row, and keeps what is wrong with them rather than stopping at the first. */
export class RowReader {
  readonly problems: Problem[] = [];
  readonly #cells: ReadonlyMap<string, string>;

  constructor(cells: ReadonlyMap<string, string>) {
    this.#cells = cells;
  }

  text(column: string, longest: number): string | undefined {
    const value = this.#cells.get(column);
    if (value !== undefined && value.length > longest)
      return this.#wrong(column, 'tooLong', `${value.length} > ${longest}`);
    return value;
  }

  needed(column: string, longest: number): string | undefined {
    return this.#cells.has(column) ? this.text(column, longest) : this.#wrong(column, 'needed');
  }

  one<Value extends string>(column: string, known: readonly Value[]): Value | undefined {
    const written = this.#cells.get(column);
    return written === undefined ? undefined : this.#known(column, known, written);
  }

  any<Value extends string>(column: string, known: readonly Value[]): Value[] {
    return this.list(column).flatMap((written) => this.#known(column, known, written) ?? []);
  }

  /** Countries, regions and groups, by code or name; as countries. */
  places(column: string): Territory[] {
    const codes = this.list(column).flatMap(
      (written) => placeNamed(written) ?? this.#wrong(column, 'unknown', written) ?? [],
    );
    const whole = new Set(expandPlaces(codes));
    return allTerritories.filter((code) => whole.has(code));
  }

  slugs(column: string): string[] {
    return [...new Set(this.list(column).map(slugOf))].filter((slug) => slug !== '');
  }

  /** Primary tags, such as `zh`. */
  languages(column: string): Language[] {
    return this.list(column).flatMap((written) => this.#language(column, written) ?? []);
  }

  language(column: string): Language | undefined {
    const written = this.#cells.get(column);
    return written === undefined ? undefined : this.#language(column, written);
  }

  /** Of a text: with its script where it matters, such as `zh-Hant`. */
  tag(column: string): string | undefined {
    const written = this.#cells.get(column);
    return written === undefined ? undefined : this.#tag(column, written);
  }

  /** Whole and not negative; "1,200,000" and "1 200 000" are one. */
  number(column: string): number | undefined {
    const written = this.#cells.get(column);
    if (written === undefined) return undefined;
    const plain = written.replaceAll(/[\s,_']/g, '');
    return /^\d{1,12}$/.test(plain) ? Number(plain) : this.#wrong(column, 'notANumber', written);
  }

  /** `2027-01-31`, and as spreadsheets make of it, `2027/1/31`. */
  day(column: string): string | undefined {
    const written = this.#cells.get(column);
    if (written === undefined) return undefined;
    const [, year, month = '', date = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written) ?? [];
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    const isThere = year !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
    return isThere ? day : this.#wrong(column, 'notADay', written);
  }

  list(column: string): string[] {
    return (this.#cells.get(column) ?? '').split(separators).filter((written) => written !== '');
  }

  /** Of all columns of this name the language that it is told in, and the text. */
  texts(column: string, own: string | undefined, longest: number): Record<string, string> {
    const told = [...this.#cells.keys()].flatMap((name): [string, string][] => {
      const [first, tag = own] = name.split(':');
      if (first !== column || tag === undefined) return [];
      const text = this.text(name, longest);
      const language = this.#tag(name, tag);
      return text && language ? [[language, text]] : [];
    });
    return Object.fromEntries(told);
  }

  has(...columns: readonly string[]): boolean {
    return columns.some((column) => this.#cells.has(column));
  }

  require(...columns: readonly string[]): void {
    for (const column of columns) if (!this.#cells.has(column)) this.#wrong(column, 'needed');
  }

  wrong(column: string, fault: Fault, value?: string): void {
    this.#wrong(column, fault, value);
  }

  #known<Value extends string>(column: string, known: readonly Value[], written: string): Value | undefined {
    const plain = written.toLowerCase().replaceAll(/[\s_]+/g, '-');
    return known.find((value) => value === plain) ?? this.#wrong(column, 'unknown', written, known);
  }

  #language(column: string, written: string): Language | undefined {
    const code = written.toLowerCase();
    return isLanguage(code) ? code : this.#wrong(column, 'unknown', written);
  }

  #tag(column: string, written: string): string | undefined {
    const [primary = ''] = written.split('-');
    const isTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(written) && isLanguage(primary);
    return isTag ? written : this.#wrong(column, 'unknown', written);
  }

  #wrong(column: string, fault: Fault, value?: string, known?: readonly string[]): undefined {
    this.problems.push({ column, fault, ...(value !== undefined && { value }), ...(known && { known }) });
    return undefined;
  }
}
