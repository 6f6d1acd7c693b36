import { rarityOf, titleOf, traits, type Rules, type Title, type Trait } from '../rules.ts';
import { Column, type Arena } from './arena.ts';
import { isWishable, type Names } from './names.ts';

/**
 * What is known of the titles that profiles name as comparables: postings from each value to the titles that carry it, so
 * that one pass over those of a listing's values tells what it shares with each title. Titles that nobody names take no
 * room.
 */
export class Titles {
  /** By title: the sum of the rarity of what it carries. */
  readonly rarities: Column;
  /** By title: the sum of the rarity of what it shares with the listing that is searched for. */
  readonly shared: Column;
  readonly #arena: Arena;
  readonly #names: Names;
  readonly #known: (Title | undefined)[] = [];
  readonly #wishable: number[][] = [];
  readonly #apart: number[][] = [];

  constructor(arena: Arena, names: Names) {
    this.#arena = arena;
    this.#names = names;
    this.rarities = new Column(arena, 4);
    this.shared = new Column(arena, 4);
  }

  isKnown(title: number): boolean {
    return this.#known[title] !== undefined;
  }

  /** Takes in the titles that were named since. */
  reachNamed(rules: Rules): void {
    const { titles } = this.#names;
    this.rarities.reach(titles.size);
    this.shared.reach(titles.size);
    for (let number = this.#known.length; number < titles.size; number++) this.#learn(number, rules);
  }

  /** Looks at every title again; only those that are another object than before are worked on, unless rarity changed. */
  use(rules: Rules, rarityChanged: boolean): void {
    this.#known.forEach((known, number) => {
      const title = titleOf(this.#names.titles.nameOf(number), rules);
      if (rarityChanged || title !== known) this.#learn(number, rules);
    });
  }

  /** Forgets what the last listing shared. */
  clearShared(): void {
    const start = this.shared.address / 4;
    this.#arena.u32.fill(0, start, start + this.#known.length);
  }

  /** Says that the listing names a title that nobody knows: it shares more than the listing carries. */
  name(title: number, carriedRarity: number): void {
    this.#arena.u32[this.shared.address / 4 + title] = carriedRarity + 1;
  }

  /** Says that the listing carries a value. @param number of the value, among the wishable ones or those apart */
  share(trait: Trait, number: number, rarity: number): void {
    const titles = (isWishable(trait) ? this.#wishable : this.#apart)[number];
    if (titles === undefined) return;
    const { u32 } = this.#arena;
    const start = this.shared.address >>> 2;
    for (let index = 0; index < titles.length; index++) {
      const place = start + (titles[index] ?? 0);
      u32[place] = (u32[place] ?? 0) + rarity;
    }
  }

  #learn(number: number, rules: Rules): void {
    const before = this.#known[number];
    if (before !== undefined)
      for (const titles of this.#postingsOf(before)) titles.splice(titles.indexOf(number), 1);
    const title = titleOf(this.#names.titles.nameOf(number), rules);
    this.#known[number] = title;
    if (title !== undefined) for (const titles of this.#postingsOf(title)) titles.push(number);
    this.#arena.u32[this.rarities.address / 4 + number] = title === undefined ? 0 : rarityOfAll(title, rules);
  }

  /** Of each value that a title carries: the titles that do. */
  #postingsOf(title: Title): number[][] {
    const { wishable, apart } = this.#names;
    return traits.flatMap((trait) =>
      [...new Set(title[trait])].map((value) =>
        isWishable(trait)
          ? (this.#wishable[wishable.numberOf(trait, value)] ??= [])
          : (this.#apart[apart.numberOf(trait, value)] ??= []),
      ),
    );
  }
}

function rarityOfAll(title: Title, rules: Rules): number {
  let sum = 0;
  for (const trait of traits) for (const value of new Set(title[trait])) sum += rarityOf(trait, value, rules);
  return sum;
}
