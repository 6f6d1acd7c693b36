/** The value below which `share` (0..1) of the values lie; NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Three digits that matter: a benchmark has no more to say. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
