import { Column, type Address, type Arena } from './arena.ts';
import * as at from './layout.ts';

/** Seven bits in a sketch name a class; 0 stands for all that came too late for one. */
const most = 127;

/** The combinations of own weights and asked features that profiles have, which are few, so that few bits name one. */
export class WeightClasses {
  readonly #arena: Arena;
  readonly #column: Column;
  readonly #numbers = new Map<string, number>();
  #edition: readonly number[] = [];

  constructor(arena: Arena) {
    this.#arena = arena;
    this.#column = new Column(arena, at.classBytes);
    this.#column.reach(1);
  }

  get address(): Address {
    return this.#column.address;
  }

  /** The weight of each feature where a profile has none of its own; none before they are told. */
  get edition(): readonly number[] {
    return this.#edition;
  }

  /** From now on the edition has these weights. */
  use(edition: readonly number[]): void {
    this.#edition = edition;
    for (const [key, number] of this.#numbers) this.#write(key, number);
  }

  /** The class of a profile; 0 where there is none. */
  of(record: Address): number {
    const key = String.fromCharCode(...this.#arena.u8.subarray(record, record + at.askedAt + 1));
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#numbers.size === most) return 0;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    this.#column.reach(number + 1);
    this.#write(key, number);
    return number;
  }

  #write(key: string, number: number): void {
    const asked = key.charCodeAt(at.askedAt);
    const weights = this.#edition.map((weight, feature) => {
      const own = key.charCodeAt(feature);
      return ((asked >> feature) & 1) === 0 ? 0 : own === at.noWeight ? weight : own;
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    this.#arena.u32.set([sum, ...weights], (this.#column.address + number * at.classBytes) / 4);
  }
}
