import type { Address, Arena } from './arena.ts';
import type { BitPlanes, PlaneGroup } from './bit-planes.ts';
import { dispensableOf } from './dispensable.ts';
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

  unset(slot: number, record: Address): void {
    for (const [trait, group] of traits)
      this.#planes.unset(this.#groups[group], slot, this.#keys(record, trait));
  }

  /** @param edition as in `dispensableOf` */
  weigh(slot: number, record: Address, edition: readonly number[]): void {
    this.#planes.replace(this.#groups.dispensable, slot, dispensableOf(this.#arena, record, edition));
  }

  #keys(record: Address, trait: 'genres' | 'themes'): readonly number[] {
    const numbers = wishedNumbers(this.#arena, record, trait);
    return numbers.map((number) => (this.#ordinals[number] ?? 0) % wishPlanes);
  }
}
