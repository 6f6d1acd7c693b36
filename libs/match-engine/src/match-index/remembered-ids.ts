/** Decoded ids that are remembered, by the low bits of the slot. */
const most = 8_192;

/** Ids by slot, the last of each of some thousand places, since the same few come among the best again and again. */
export class RememberedIds {
  readonly #read: (slot: number) => string;
  readonly #slots = new Int32Array(most).fill(-1);
  readonly #texts: string[] = [];

  constructor(read: (slot: number) => string) {
    this.#read = read;
  }

  of(slot: number): string {
    const place = slot & (most - 1);
    const known = this.#texts[place];
    if (known !== undefined && this.#slots[place] === slot) return known;
    const id = this.#read(slot);
    this.#slots[place] = slot;
    this.#texts[place] = id;
    return id;
  }

  /** To be told when another id may stand in a slot. */
  forget(slot: number): void {
    if (this.#slots[slot & (most - 1)] === slot) this.#slots[slot & (most - 1)] = -1;
  }
}
