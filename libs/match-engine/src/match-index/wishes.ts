import { fullMarks } from '../prepared-profile.ts';
import type { Wishes } from '../profile.ts';
import { rarityOf, type Rules, type Trait } from '../rules.ts';
import type { Names } from './names.ts';

/** A wish in a list: the number of a genre or theme, and its weight 1..5. */
export interface Wish {
  readonly number: number;
  readonly weight: number;
}

/** What a profile wishes, by the numbers of `Names`. */
export interface NumberedWishes {
  readonly genres: readonly Wish[];
  readonly themes: readonly Wish[];
  /** The worth that makes full marks: see `WishedValues`. */
  readonly genresFull: number;
  readonly themesFull: number;
}

/** Gives wishes their numbers; and remembers the rarity of themes by theirs, which is quicker than by their names. */
export class WishNumbers {
  readonly #names: Names;
  readonly #rarities: number[] = [];

  constructor(names: Names) {
    this.#names = names;
  }

  /** To be told when themes have other rarities. */
  forgetRarities(): void {
    this.#rarities.length = 0;
  }

  of({ genres, themes }: Wishes, rules: Rules): NumberedWishes {
    const wished = { genres: this.#wishes('genres', genres), themes: this.#wishes('themes', themes) };
    return {
      ...wished,
      genresFull: sumOfLargest(wished.genres, fullMarks.genres, () => 1),
      themesFull: sumOfLargest(wished.themes, fullMarks.themes, (theme) => this.#rarityOf(theme, rules)),
    };
  }

  #wishes(trait: Trait, weights: Readonly<Record<string, number>> = {}): Wish[] {
    const wishes: Wish[] = [];
    for (const value of Object.keys(weights)) {
      wishes.push({ number: this.#names.wishable.numberOf(trait, value), weight: weights[value] ?? 0 });
    }
    return wishes;
  }

  #rarityOf(theme: number, rules: Rules): number {
    const [trait, value] = this.#names.wishable.names[theme] ?? [];
    return (this.#rarities[theme] ??= trait === undefined ? 1 : rarityOf(trait, value ?? '', rules));
  }
}

function sumOfLargest(wishes: readonly Wish[], counted: number, rarity: (number: number) => number): number {
  const largest = new Array<number>(counted).fill(0);
  for (const { number, weight } of wishes) {
    let worth = weight * rarity(number);
    for (let place = 0; place < counted; place++) {
      const before = largest[place] ?? 0;
      largest[place] = Math.max(before, worth);
      worth = Math.min(before, worth);
    }
  }
  return largest.reduce((sum, worth) => sum + worth, 0);
}
