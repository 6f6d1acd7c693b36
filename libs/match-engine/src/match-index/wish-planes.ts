import type { Address, Arena } from './arena.ts';
import type { BitPlanes, PlaneGroup } from './bit-planes.ts';
import { dispensableOf, dispensables, type Dispensable } from './dispensable.ts';
import { wishPlanes, type WishGroup } from './gate-planes.ts';
import { wishedNumbers } from './record-writer.ts';

const traits = [
  ['genres', 'wishedGenres'],
  ['themes', 'wishedThemes'],
] as const;

/** Sets and takes the bits of what profiles wish and can do without, by their records. */
export class WishPlanes {
  readonly #arena: Arena;
  readonly #planes: BitPlanes;
  readonly #groups: Readonly<Record<WishGroup, PlaneGroup>>;
  /** See `TraitNumbers`. */
  readonly #ordinals: readonly number[];
  /** How many profiles can do without each. */
  readonly #without = new Map<Dispensable, number>();

  constructor(
    arena: Arena,
    planes: BitPlanes,
    groups: Readonly<Record<WishGroup, PlaneGroup>>,
    ordinals: readonly number[],
  ) {
    this.#arena = arena;
    this.#planes = planes;
    this.#groups = groups;
    this.#ordinals = ordinals;
  }

  set(slot: number, record: Address): void {
    for (const [trait, group] of traits)
      this.#planes.set(this.#groups[group], slot, this.#keys(record, trait));
  }

  /** Of a profile whose record is still there, and before its other bits are taken. */
  unset(slot: number, record: Address): void {
    for (const [trait, group] of traits)
      this.#planes.unset(this.#groups[group], slot, this.#keys(record, trait));
    this.#weigh(slot, []);
  }

  /** @param edition as in `dispensableOf` */
  weigh(slot: number, record: Address, edition: readonly number[]): void {
    this.#weigh(slot, dispensableOf(this.#arena, record, edition));
  }

  /** Counts those whose bits were adopted. */
  adopt(slot: number): void {
    for (const one of dispensables) {
      if (this.#planes.has(this.#groups.dispensable, slot, one))
        this.#without.set(one, this.countWithout(one) + 1);
    }
  }

  /** How many profiles can do without these wishes. */
  countWithout(wishes: Dispensable): number {
    return this.#without.get(wishes) ?? 0;
  }

  #weigh(slot: number, now: readonly Dispensable[]): void {
    const group = this.#groups.dispensable;
    for (const one of dispensables) {
      const change = Number(now.includes(one)) - Number(this.#planes.has(group, slot, one));
      if (change !== 0) this.#without.set(one, this.countWithout(one) + change);
    }
    this.#planes.replace(group, slot, now);
  }

  #keys(record: Address, trait: 'genres' | 'themes'): readonly number[] {
    const numbers = wishedNumbers(this.#arena, record, trait);
    return numbers.map((number) => (this.#ordinals[number] ?? 0) % wishPlanes);
  }
}
