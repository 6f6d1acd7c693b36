import type { Listing } from '../listing.ts';
import { rarityOf, traits, type Rules } from '../rules.ts';
import { Column, type Arena } from './arena.ts';
import * as at from './layout.ts';
import { isWishable, type Names } from './names.ts';
import { genreByte } from './sketch.ts';
import type { Titles } from './titles.ts';

/** Of a wish's weight. */
const mostWished = 5;

/** What a listing carries of genres, themes, people and origin, and what each is worth to whom wishes it, as the loops look it up. */
export class CarriedValues {
  readonly #arena: Arena;
  readonly #names: Names;
  readonly #titles: Titles;
  readonly #wishable: Column;
  readonly #apart: Column;
  /** Bytes, and numbers of 16 bits, that are to be 0 again. */
  readonly #bytes: number[] = [];
  readonly #numbers: number[] = [];
  /** Of the genres and themes that a profile or title names, too: see `TraitNumbers.ordinals`. */
  readonly ordinals = { genres: [] as number[], themes: [] as number[] };

  constructor(arena: Arena, names: Names, titles: Titles) {
    this.#arena = arena;
    this.#names = names;
    this.#titles = titles;
    this.#wishable = new Column(arena, 1);
    this.#apart = new Column(arena, 1);
    arena.u32[at.searchThemeWorthAt / 4] = arena.take(2 * 2 ** 16, true);
  }

  begin(listing: Listing, rules: Rules): void {
    this.#wishable.reach(this.#names.wishable.size);
    this.#apart.reach(this.#names.apart.size);
    this.#arena.u32[at.searchCarriedAt / 4] = this.#wishable.address;
    this.#arena.u32[at.searchCarriedApartAt / 4] = this.#apart.address;
    this.ordinals.genres.length = 0;
    this.ordinals.themes.length = 0;
    this.#titles.begin();
    const rarity = this.#write(listing, rules);
    for (const id of listing.comparables) this.#titles.name(id);
    this.#titles.write(rarity);
  }

  /** Takes back what would be in the next listing's way. */
  end(): void {
    const { u8, u16 } = this.#arena;
    for (const place of this.#bytes) u8[place] = 0;
    for (const place of this.#numbers) u16[place] = 0;
    this.#bytes.length = 0;
    this.#numbers.length = 0;
  }

  /** @returns the sum of the rarity of all that is carried */
  #write(listing: Listing, rules: Rules): number {
    let sum = 0;
    for (const trait of traits) {
      const names = isWishable(trait) ? this.#names.wishable : this.#names.apart;
      const values = listing[trait];
      for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? '';
        if (values.indexOf(value) < index) continue;
        const rarity = rarityOf(trait, value, rules);
        sum += rarity;
        const number = names.find(trait, value);
        if (number === undefined) continue;
        this.#put((isWishable(trait) ? this.#wishable : this.#apart).address + number, rarity);
        this.#titles.share(trait, number, rarity);
        if (trait === 'genres') this.#wishedGenre(names.ordinals[number] ?? 0);
        if (trait === 'themes') this.#wishedTheme(number, names.ordinals[number] ?? 0, rarity);
      }
    }
    return sum;
  }

  #wishedGenre(ordinal: number): void {
    this.ordinals.genres.push(ordinal);
    for (let weight = 1; weight <= mostWished; weight++)
      this.#put(at.searchGenreWorthAt + genreByte(ordinal, weight), weight);
  }

  #wishedTheme(number: number, ordinal: number, rarity: number): void {
    this.ordinals.themes.push(ordinal);
    if (number >= 2 ** at.narrowBits) return;
    const { u16, u32 } = this.#arena;
    const table = (u32[at.searchThemeWorthAt / 4] ?? 0) / 2;
    for (let weight = 1; weight <= mostWished; weight++) {
      const place = table + number + weight * 2 ** at.narrowBits;
      u16[place] = weight * rarity;
      this.#numbers.push(place);
    }
  }

  #put(place: number, value: number): void {
    this.#arena.u8[place] = value;
    this.#bytes.push(place);
  }
}
