/** Wished genres or themes with what each is worth. */
export interface WishedValues {
  readonly worth: ReadonlyMap<string, number>;
  /** The worth of the largest few: what already counts as full marks. */
  readonly fullMarks: number;
}

/**
 * @param wishes the weight 1..5 of each wished value
 * @param rarity how many times a value's weight counts, an integer 1..100
 * @param counted how many of the largest make full marks
 * @returns undefined where nothing is wished
 */
export function wishedValues(
  wishes: Readonly<Record<string, number>> | undefined,
  rarity: (value: string) => number,
  counted: number,
): WishedValues | undefined {
  const worth = new Map(
    Object.entries(wishes ?? {}).map(([value, weight]) => [value, weight * rarity(value)]),
  );
  if (worth.size === 0) return undefined;
  const largest = [...worth.values()].sort((a, b) => b - a).slice(0, counted);
  return { worth, fullMarks: sum(largest) };
}

/** 0..10000: the worth of the wished values that `carried` holds against full marks. */
export function wishedValue(wished: WishedValues, carried: ReadonlySet<string>): number {
  const found = sum([...carried].map((value) => wished.worth.get(value) ?? 0));
  return Math.min(10_000, Math.floor((10_000 * found) / wished.fullMarks));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
