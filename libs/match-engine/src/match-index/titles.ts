import { rarityOf, titleOf, traits, type Rules, type Title, type Trait } from '../rules.ts';
import { Column, type Arena } from './arena.ts';
import * as at from './layout.ts';
import { isWishable, type Names } from './names.ts';
import { Postings } from './postings.ts';

/**
 * What is known of the titles that profiles name as comparables: postings from each value to the titles that carry it, so
 * that one pass over those of a listing's values tells what it shares with each title. Titles that nobody names take no
 * room.
 */
export class Titles {
  readonly #arena: Arena;
  readonly #names: Names;
  /** By title: the sum of the rarity of what it carries. */
  readonly #rarities: Column;
  /** By title: the sum of the rarity of what it shares with the listing that is searched for; the loops work it out. */
  readonly #shared: Column;
  readonly #known: (Title | undefined)[] = [];
  readonly #wishable: Postings[] = [];
  readonly #apart: Postings[] = [];
  /** As `searchSharesAt` has it. */
  readonly #shares: number[] = [];
  readonly #shareColumn: Column;
  /** Titles that the listing names and nobody knows. */
  readonly #named: number[] = [];
  readonly #namedColumn: Column;

  constructor(arena: Arena, names: Names) {
    this.#arena = arena;
    this.#names = names;
    this.#rarities = new Column(arena, 4);
    this.#shared = new Column(arena, 4);
    this.#shareColumn = new Column(arena, 4);
    this.#namedColumn = new Column(arena, 4);
  }

  isKnown(title: number): boolean {
    return this.#known[title] !== undefined;
  }

  /** Takes in the titles that were named since. */
  reachNamed(rules: Rules): void {
    const { titles } = this.#names;
    this.#rarities.reach(titles.size);
    this.#shared.reach(titles.size + 4);
    for (let number = this.#known.length; number < titles.size; number++) this.#learn(number, rules);
  }

  /** Looks at every title again; only those that are another object than before are worked on, unless rarity changed. */
  use(rules: Rules, rarityChanged: boolean): void {
    this.#known.forEach((known, number) => {
      const title = titleOf(this.#names.titles.nameOf(number), rules);
      if (rarityChanged || title !== known) this.#learn(number, rules);
    });
  }

  /** Begins with a listing that shares nothing yet. */
  begin(): void {
    this.#shares.length = 0;
    this.#named.length = 0;
  }

  /** Says that the listing carries a value. @param number of the value, among the wishable ones or those apart */
  share(trait: Trait, number: number, rarity: number): void {
    const postings = (isWishable(trait) ? this.#wishable : this.#apart)[number];
    if (postings !== undefined) this.#shares.push(postings.address, postings.length, rarity);
  }

  /** Says that the listing names a title; only of one that nobody knows does it count. */
  name(id: string): void {
    const title = this.#names.titles.find(id);
    if (title !== undefined && this.#known[title] === undefined && !this.#named.includes(title))
      this.#named.push(title);
  }

  /** Writes all that down for the loops. @param carriedRarity the sum of the rarity of what the listing carries */
  write(carriedRarity: number): void {
    this.#namedColumn.reach(this.#named.length);
    // A title that is named shares more than the listing carries.
    this.#shares.push(this.#namedColumn.address, this.#named.length, carriedRarity + 1);
    this.#shareColumn.reach(this.#shares.length);
    const { u32 } = this.#arena;
    u32.set(this.#named, this.#namedColumn.address / 4);
    u32.set(this.#shares, this.#shareColumn.address / 4);
    u32[at.searchSharesAt / 4] = this.#shareColumn.address;
    u32[at.searchShareCountAt / 4] = this.#shares.length / 3;
    u32[at.searchCarriedRarityAt / 4] = carriedRarity;
    u32[at.searchTitleRaritiesAt / 4] = this.#rarities.address;
    u32[at.searchSharedAt / 4] = this.#shared.address;
    u32[at.searchTitlesAt / 4] = this.#known.length;
  }

  #learn(number: number, rules: Rules): void {
    const before = this.#known[number];
    if (before !== undefined) for (const titles of this.#postingsOf(before)) titles.remove(number);
    const title = titleOf(this.#names.titles.nameOf(number), rules);
    this.#known[number] = title;
    if (title !== undefined) for (const titles of this.#postingsOf(title)) titles.add(number);
    this.#arena.u32[this.#rarities.address / 4 + number] =
      title === undefined ? 0 : rarityOfAll(title, rules);
  }

  /** Of each value that a title carries: the titles that do. */
  #postingsOf(title: Title): Postings[] {
    const { wishable, apart } = this.#names;
    return traits.flatMap((trait) =>
      [...new Set(title[trait])].map((value) =>
        isWishable(trait)
          ? (this.#wishable[wishable.numberOf(trait, value)] ??= new Postings(this.#arena))
          : (this.#apart[apart.numberOf(trait, value)] ??= new Postings(this.#arena)),
      ),
    );
  }
}

function rarityOfAll(title: Title, rules: Rules): number {
  let sum = 0;
  for (const trait of traits) for (const value of new Set(title[trait])) sum += rarityOf(trait, value, rules);
  return sum;
}
