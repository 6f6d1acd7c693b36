import { Column, type Address, type Arena } from './arena.ts';
import type { PlaneKey } from './gate-planes.ts';
import { blockBits, blockProfiles, planeBytes } from './layout.ts';

/** The planes of one gate or preference, by their numbers. */
export interface PlaneGroup {
  /** Who admits every value, because nothing is asked; undefined for a preference. */
  readonly none: number | undefined;
  readonly values: Map<PlaneKey, number>;
  /** Whether whoever sets bits takes them back, too, so that `clear` need not look at each of many planes. */
  readonly isKept: boolean;
}

export interface PlanesSnapshot {
  readonly planes: number;
  /** In the order in which the groups were made: each value and its plane. */
  readonly values: readonly (readonly (readonly [PlaneKey, number])[])[];
}

/**
 * Bits by profile, in planes of 8,192: each block of profiles has a directory, an address for every plane, 0 where none of
 * its profiles has needed the plane yet. So a new value costs a kibibyte in the blocks that name it, and nothing moves.
 */
export class BitPlanes {
  readonly #arena: Arena;
  readonly #groups: PlaneGroup[] = [];
  readonly #directories: Column[] = [];
  /** Those that `clear` looks at. */
  readonly #cleared: number[] = [];
  #planes = 0;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** A group without values; `admitting` if who asks nothing counts as admitting each. */
  group(admitting: boolean, isKept = false): PlaneGroup {
    const values = new Map<PlaneKey, number>();
    const group = { none: admitting ? this.#planes++ : undefined, values, isKept };
    if (group.none !== undefined) this.#cleared.push(group.none);
    this.#groups.push(group);
    return group;
  }

  snapshot(): PlanesSnapshot {
    return { planes: this.#planes, values: this.#groups.map(({ values }) => [...values]) };
  }

  /** Into planes that are new and have the same groups. Their bits are to be adopted. */
  restore({ planes, values }: PlanesSnapshot): void {
    this.#planes = planes;
    this.#groups.forEach((group, index) => {
      for (const [value, plane] of values[index] ?? []) this.#take(group, value, plane);
    });
  }

  /** Takes over a plane of a block. */
  adopt(block: number, plane: number, bits: Uint8Array): void {
    const address = this.#arena.take(planeBytes);
    this.#arena.u8.set(bits, address);
    this.#arena.u32[(this.directory(block) >>> 2) + plane] = address;
  }

  /** Of a block's planes, by their numbers; 0 where there is none. */
  addresses(block: number): Uint32Array {
    const directory = this.directory(block) >>> 2;
    return this.#arena.u32.subarray(directory, directory + this.#planes);
  }

  get blocks(): number {
    return this.#directories.length;
  }

  addBlock(): void {
    const directory = new Column(this.#arena, 4);
    directory.reach(this.#planes + 64);
    this.#directories.push(directory);
  }

  /** Where a block's addresses of planes begin, by plane number; it is long enough for all planes there are. */
  directory(block: number): Address {
    const directory = this.#directories[block];
    if (directory === undefined) throw new RangeError(`There is no block ${block}.`);
    directory.reach(this.#planes);
    return directory.address;
  }

  /** Gives a profile, who has no bits in this group, those of what it admits. */
  set(group: PlaneGroup, slot: number, admitted: readonly PlaneKey[] | undefined): void {
    if (admitted === undefined) {
      if (group.none !== undefined) this.#setInAll(group, group.none, slot);
      return;
    }
    for (const value of admitted) this.#setBit(this.#plane(group, slot, this.numberOf(group, value)), slot);
  }

  /** Gives a profile the bits of these values of a group that is not admitting, and no other of the group. */
  replace(group: PlaneGroup, slot: number, values: readonly PlaneKey[]): void {
    for (const plane of group.values.values()) this.#clearBit(plane, slot);
    this.set(group, slot, values);
  }

  /** Takes the bits of these values of a group. */
  unset({ values: planes }: PlaneGroup, slot: number, values: readonly PlaneKey[]): void {
    for (const value of values) {
      const plane = planes.get(value);
      if (plane !== undefined) this.#clearBit(plane, slot);
    }
  }

  /** Whether a profile has the bit of a value. */
  has({ values }: PlaneGroup, slot: number, value: PlaneKey): boolean {
    const { u32 } = this.#arena;
    const plane = values.get(value);
    const address = plane === undefined ? 0 : (u32[(this.directory(slot >> blockBits) >>> 2) + plane] ?? 0);
    const word = u32[(address >>> 2) + ((slot & (blockProfiles - 1)) >> 5)] ?? 0;
    return address !== 0 && ((word >>> (slot & 31)) & 1) === 1;
  }

  /** Takes every bit of a profile but those of groups that are kept. */
  clear(slot: number): void {
    const directory = this.directory(slot >> blockBits);
    const word = (slot & (blockProfiles - 1)) >> 5;
    const others = ~(1 << (slot & 31));
    const { u32, i32 } = this.#arena;
    for (const plane of this.#cleared) {
      const address = u32[(directory >>> 2) + plane] ?? 0;
      if (address === 0) continue;
      const at = (address >>> 2) + word;
      i32[at] = (i32[at] ?? 0) & others;
    }
  }

  #setInAll(group: PlaneGroup, none: number, slot: number): void {
    this.#setBit(this.#plane(group, slot, none), slot);
    const directory = this.directory(slot >> blockBits) >>> 2;
    const { u32 } = this.#arena;
    for (const plane of group.values.values()) {
      const address = u32[directory + plane] ?? 0;
      if (address !== 0) this.#setBit(address, slot);
    }
  }

  #clearBit(plane: number, slot: number): void {
    const { u32, i32 } = this.#arena;
    const address = u32[(this.directory(slot >> blockBits) >>> 2) + plane] ?? 0;
    if (address === 0) return;
    const at = (address >>> 2) + ((slot & (blockProfiles - 1)) >> 5);
    i32[at] = (i32[at] ?? 0) & ~(1 << (slot & 31));
  }

  #setBit(plane: Address, slot: number): void {
    const at = (plane >>> 2) + ((slot & (blockProfiles - 1)) >> 5);
    const { i32 } = this.#arena;
    i32[at] = (i32[at] ?? 0) | (1 << (slot & 31));
  }

  /** The number of a value's plane, given now if it has none. */
  numberOf(group: PlaneGroup, value: PlaneKey): number {
    const known = group.values.get(value);
    if (known !== undefined) return known;
    const number = this.#planes++;
    this.#take(group, value, number);
    return number;
  }

  #take(group: PlaneGroup, value: PlaneKey, plane: number): void {
    if (!group.isKept && !group.values.has(value)) this.#cleared.push(plane);
    group.values.set(value, plane);
  }

  /** The plane of the profile's block, made now if there is none, with the bits of those who ask nothing. */
  #plane(group: PlaneGroup, slot: number, number: number): Address {
    const directory = this.directory(slot >> blockBits);
    const known = this.#arena.u32[(directory >>> 2) + number] ?? 0;
    if (known !== 0) return known;
    const plane = this.#arena.take(planeBytes, true);
    const { u32, u8 } = this.#arena;
    u32[(directory >>> 2) + number] = plane;
    const none = group.none === undefined ? 0 : (u32[(directory >>> 2) + group.none] ?? 0);
    if (none !== 0 && number !== group.none) u8.copyWithin(plane, none, none + planeBytes);
    return plane;
  }
}
