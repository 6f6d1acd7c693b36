/** Numbers for strings, from 0 on, in the order in which they were first seen. They are never forgotten. */
export class Interner {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  /** By the letters of names that have two, as codes of countries and languages do: the number plus 1 of one of them. */
  readonly #short = new Int32Array(1_024);

  get size(): number {
    return this.#names.length;
  }

  get names(): readonly string[] {
    return this.#names;
  }

  /** Interns names again in the order in which they were numbered. */
  restore(names: readonly string[]): void {
    for (const name of names) this.numberOf(name);
  }

  /** The number of a name, given now if it has none. */
  numberOf(name: string): number {
    const known = this.find(name);
    if (known !== undefined) return known;
    const number = this.#names.length;
    if (name.length === 2) this.#short[shortPlace(name)] = number + 1;
    this.#numbers.set(name, number);
    this.#names.push(name);
    return number;
  }

  /** The number of a name that was seen; undefined of any other. */
  find(name: string): number | undefined {
    if (name.length === 2) {
      const number = (this.#short[shortPlace(name)] ?? 0) - 1;
      if (this.#names[number] === name) return number;
    }
    return this.#numbers.get(name);
  }

  nameOf(number: number): string {
    const name = this.#names[number];
    if (name === undefined) throw new RangeError(`No name has the number ${number}.`);
    return name;
  }

  /** About what it holds, in bytes: a name, its place in the list, and its entry in the map. */
  get bytes(): number {
    return this.#names.reduce((sum, name) => sum + 64 + name.length, 0);
  }
}

const shortPlace = (name: string) => (name.charCodeAt(0) & 31) * 32 + (name.charCodeAt(1) & 31);
