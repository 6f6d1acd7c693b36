import type { Trait } from '../rules.ts';
import type { Arena } from './arena.ts';
import { CompanyNumbers } from './company-numbers.ts';
import { Interner } from './interner.ts';

/** Some names of a kind, in the order of their numbers, after those of the lines before. */
export type NamesLine =
  | {
      readonly interned: 'companies' | 'territories' | 'media' | 'languages' | 'titles';
      readonly names: readonly string[];
    }
  | { readonly traits: 'wishable' | 'apart'; readonly names: readonly (readonly [Trait, string])[] };

const interned = ['companies', 'territories', 'media', 'languages', 'titles'] as const;
/** Names a line: so few that nobody waits for it. */
const namesALine = 5_000;

/** Every name that profiles and titles hold, as numbers. */
export class Names {
  readonly companies: CompanyNumbers;
  readonly territories = new Interner();
  readonly media = new Interner();
  readonly languages = new Interner();
  readonly titles = new Interner();
  /** Genres and themes: what can be wished. Their numbers are apart from each other's. */
  readonly wishable = new TraitNumbers(['genres', 'themes']);
  /** What only titles and listings carry, and origins that are excluded. */
  readonly apart = new TraitNumbers(['people', 'origin']);

  constructor(arena: Arena) {
    this.companies = new CompanyNumbers(arena);
  }

  /** All names, in lines for `restore`. Names that come while they are taken may be missing. */
  *lines(): Generator<NamesLine> {
    for (const kind of interned)
      for (const names of slices<string>(this[kind].names)) yield { interned: kind, names };
    for (const kind of ['wishable', 'apart'] as const)
      for (const names of slices(this[kind].names)) yield { traits: kind, names };
  }

  /** Into names that are new but for the lines before. */
  restore(line: NamesLine): void {
    if ('interned' in line) this[line.interned].restore(line.names);
    else this[line.traits].restore(line.names);
  }

  get bytes(): number {
    const { companies, territories, media, languages, titles, wishable, apart } = this;
    return [companies, territories, media, languages, titles, wishable, apart].reduce(
      (sum, { bytes }) => sum + bytes,
      0,
    );
  }
}

/** Whether a profile can wish for values of a trait. */
export const isWishable = (trait: Trait): boolean => trait === 'genres' || trait === 'themes';

/** Numbers for the values of several traits, all different. */
export class TraitNumbers {
  readonly #names: (readonly [Trait, string])[] = [];
  /** By number: how many values of the same trait came before. */
  readonly ordinals: number[] = [];
  readonly #byTrait: Readonly<Partial<Record<Trait, Map<string, number>>>>;

  constructor(traits: readonly Trait[]) {
    this.#byTrait = Object.fromEntries(traits.map((trait) => [trait, new Map<string, number>()]));
  }

  get size(): number {
    return this.#names.length;
  }

  /** In the order of their numbers. */
  get names(): readonly (readonly [Trait, string])[] {
    return this.#names;
  }

  get bytes(): number {
    return this.#names.reduce((sum, [, value]) => sum + 104 + value.length, 0);
  }

  restore(names: readonly (readonly [Trait, string])[]): void {
    for (const [trait, value] of names) this.numberOf(trait, value);
  }

  find(trait: Trait, value: string): number | undefined {
    return this.#byTrait[trait]?.get(value);
  }

  /** How many values of the same trait were numbered before this one; undefined of one that was not. */
  ordinalOf(trait: Trait, value: string): number | undefined {
    const number = this.find(trait, value);
    return number === undefined ? undefined : this.ordinals[number];
  }

  numberOf(trait: Trait, value: string): number {
    const known = this.find(trait, value);
    if (known !== undefined) return known;
    const number = this.#names.length;
    this.#names.push([trait, value]);
    this.ordinals.push(this.#byTrait[trait]?.size ?? 0);
    this.#byTrait[trait]?.set(value, number);
    return number;
  }
}

function* slices<Name>(names: Iterable<Name>): Generator<Name[]> {
  let slice: Name[] = [];
  for (const name of names) {
    slice.push(name);
    if (slice.length < namesALine) continue;
    yield slice;
    slice = [];
  }
  yield slice;
}
