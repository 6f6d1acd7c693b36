/** How unevenly something is spread. */
export interface Spread {
  /** 0 where all have as much, towards 1 where one has all. */
  readonly gini: number;
  /** What share of all the tenth with the most has; of fewer than ten, the one. */
  readonly topTenth: number;
  /** Points of the Lorenz curve, from (0, 0) to (1, 1). */
  readonly lorenz: readonly { readonly holders: number; readonly held: number }[];
}

const steps = 20;

/**
 * The Gini coefficient and the Lorenz curve (Lorenz 1905, doi:10.2307/2276207) of what each holder has, 0 or more.
 * With values x in ascending order, i from 1: G = (2 * sum(i * x_i) / (n * sum(x))) - (n + 1) / n
 * (https://mathworld.wolfram.com/GiniCoefficient.html, uncorrected for small n). Nothing held is spread evenly.
 */
export function spreadOf(values: readonly number[]): Spread {
  const ascending = values.toSorted((a, b) => a - b);
  const n = ascending.length;
  const total = ascending.reduce((sum, value) => sum + value, 0);
  if (total === 0) return { gini: 0, topTenth: 0, lorenz: even };
  const ranked = ascending.reduce((sum, value, at) => sum + (at + 1) * value, 0);
  const top = ascending.slice(n - Math.ceil(n / 10)).reduce((sum, value) => sum + value, 0);
  return {
    gini: rounded((2 * ranked) / (n * total) - (n + 1) / n),
    topTenth: rounded(top / total),
    lorenz: curveOf(ascending, total),
  };
}

function curveOf(ascending: readonly number[], total: number): Spread['lorenz'] {
  const n = ascending.length;
  const held = [0];
  for (const value of ascending) held.push((held.at(-1) ?? 0) + value);
  const at = Array.from({ length: steps + 1 }, (_, step) => Math.round((step * n) / steps));
  return [...new Set(at)].map((count) => ({
    holders: rounded(count / n),
    held: rounded((held[count] ?? 0) / total),
  }));
}

const even: Spread['lorenz'] = [
  { holders: 0, held: 0 },
  { holders: 1, held: 1 },
];

/** Four decimals, and never a negative zero. */
const rounded = (share: number) => Math.max(0, Math.round(share * 10_000) / 10_000);
