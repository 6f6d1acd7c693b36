/** Wished genres or themes with what each is worth. It is worked out when it is asked for. */
export class WishedValues {
  readonly #wishes: Readonly<Record<string, number>>;
  readonly #rarity: (value: string) => number;
  readonly #counted: number;
  #worth: ReadonlyMap<string, number> | undefined;
  #fullMarks: number | undefined;

  /**
   * @param wishes the weight 1..5 of each wished value
   * @param rarity how many times a value's weight counts, an integer 1..100
   * @param counted how many of the largest make full marks
   */
  constructor(wishes: Readonly<Record<string, number>>, rarity: (value: string) => number, counted: number) {
    this.#wishes = wishes;
    this.#rarity = rarity;
    this.#counted = counted;
  }

  get worth(): ReadonlyMap<string, number> {
    const worth = () =>
      new Map(Object.entries(this.#wishes).map(([value, weight]) => [value, weight * this.#rarity(value)]));
    return (this.#worth ??= worth());
  }

  /** The worth of the largest few: what already counts as full marks. */
  get fullMarks(): number {
    const largest = () => [...this.worth.values()].sort((a, b) => b - a).slice(0, this.#counted);
    return (this.#fullMarks ??= sum(largest()));
  }
}

/** Undefined where nothing is wished. The parameters are those of `WishedValues`. */
export function wishedValues(
  wishes: Readonly<Record<string, number>> = {},
  rarity: (value: string) => number,
  counted: number,
): WishedValues | undefined {
  return Object.keys(wishes).length === 0 ? undefined : new WishedValues(wishes, rarity, counted);
}

/** 0..10000: the worth of the wished values that `carried` holds against full marks. */
export function wishedValue(wished: WishedValues, carried: ReadonlySet<string>): number {
  const found = sum([...carried].map((value) => wished.worth.get(value) ?? 0));
  return Math.min(10_000, Math.floor((10_000 * found) / wished.fullMarks));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
