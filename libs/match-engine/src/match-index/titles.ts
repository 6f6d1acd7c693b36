import { rarityOf, titleOf, traits, type Rules, type Title } from '../rules.ts';
import { Column, type Arena } from './arena.ts';
import type { Names } from './names.ts';

/** Bytes of a title before its values: the sum of their rarity, and how many are wishable and how many apart. */
const headBytes = 12;

/**
 * What is known of the titles that profiles name: by title, where its values are, or 0. Titles that nobody names take no
 * room.
 */
export class Titles {
  readonly addresses: Column;
  readonly #arena: Arena;
  readonly #names: Names;
  readonly #known: (Title | undefined)[] = [];

  constructor(arena: Arena, names: Names) {
    this.#arena = arena;
    this.#names = names;
    this.addresses = new Column(arena, 4);
  }

  /** Takes in the titles that were named since. */
  reachNamed(rules: Rules): void {
    const { titles } = this.#names;
    this.addresses.reach(titles.size);
    for (let number = this.#known.length; number < titles.size; number++) this.#learn(number, rules);
  }

  /** Looks at every title again; only those that are another object than before are worked on, unless rarity changed. */
  use(rules: Rules, rarityChanged: boolean): void {
    this.#known.forEach((known, number) => {
      if (rarityChanged || titleOf(this.#names.titles.nameOf(number), rules) !== known)
        this.#learn(number, rules);
    });
  }

  /** Looks at one title again. */
  useTitle(id: string, rules: Rules): void {
    const number = this.#names.titles.find(id);
    if (number !== undefined && number < this.#known.length) this.#learn(number, rules);
  }

  #learn(number: number, rules: Rules): void {
    const title = titleOf(this.#names.titles.nameOf(number), rules);
    this.#known[number] = title;
    const place = (this.addresses.address >>> 2) + number;
    const before = this.#arena.u32[place] ?? 0;
    if (before !== 0) this.#arena.giveBack(before, this.#bytesOf(before));
    this.#arena.u32[place] = 0;
    if (title === undefined) return;
    const address = this.#write(title, rules);
    this.#arena.u32[place] = address;
  }

  #write(title: Title, rules: Rules): number {
    const { wishable, apart } = this.#names;
    const values = traits.flatMap((trait) =>
      [...new Set(title[trait])].map((value) => ({ trait, value, rarity: rarityOf(trait, value, rules) })),
    );
    const isWishable = (trait: string) => trait === 'genres' || trait === 'themes';
    const [near, far] = [
      values.filter(({ trait }) => isWishable(trait)),
      values.filter(({ trait }) => !isWishable(trait)),
    ];
    const numbers = [
      values.reduce((sum, { rarity }) => sum + rarity, 0),
      near.length,
      far.length,
      ...near.map(({ trait, value }) => wishable.numberOf(trait, value)),
      ...far.map(({ trait, value }) => apart.numberOf(trait, value)),
    ];
    const address = this.#arena.take(numbers.length * 4);
    this.#arena.u32.set(numbers, address / 4);
    return address;
  }

  #bytesOf(address: number): number {
    const { u32 } = this.#arena;
    return headBytes + 4 * ((u32[address / 4 + 1] ?? 0) + (u32[address / 4 + 2] ?? 0));
  }
}
