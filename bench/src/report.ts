import { rounded } from './figures.ts';
import type { Machine } from './machine.ts';

/** The same work done another way, in the same run. */
export interface Rival {
  readonly name: string;
  readonly value: number;
  /** How many times better ours is. */
  readonly ratio: number;
}

export interface Result {
  /** As the budgets name it: P6. */
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Absent where a figure only explains another. */
  readonly budget?: number;
  /** Whether more is better. */
  readonly better: 'more' | 'less';
  readonly rivals: readonly Rival[];
}

/** What a benchmark found out. */
export interface Findings {
  readonly results: readonly Result[];
  /** Sizes, seeds, shares: lines for a reader. */
  readonly notes: readonly string[];
}

export const reached = ({ value, budget, better }: Result): boolean =>
  budget === undefined || (better === 'more' ? value >= budget : value <= budget);

/** A table for a reader. */
export function tableOf({ results, notes }: Findings, { summary }: Machine): string {
  const rows = results.map((result) => [
    result.id,
    result.name,
    `${rounded(result.value)} ${result.unit}`,
    result.budget === undefined ? '' : `${result.better === 'more' ? '>=' : '<='} ${result.budget}`,
    result.budget === undefined ? '' : reached(result) ? 'reached' : 'MISSED',
    result.rivals
      .map(({ name, value, ratio }) => `${name}: ${rounded(value)} (x ${rounded(ratio)})`)
      .join(', '),
  ]);
  const widths = rows.reduce<number[]>(
    (found, row) => row.map((text, i) => Math.max(found[i] ?? 0, text.length)),
    [],
  );
  const lines = rows.map((row) =>
    row
      .map((text, i) => text.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [summary, ...notes, '', ...lines].join('\n');
}

/** The last line of `--json`. */
export const jsonOf = ({ results }: Findings, { summary: _, ...machine }: Machine): string =>
  JSON.stringify({
    machine,
    results: results.map(({ better: _better, value, rivals, ...rest }) => ({
      ...rest,
      value: rounded(value),
      rivals: rivals.map((rival) => ({ ...rival, value: rounded(rival.value), ratio: rounded(rival.ratio) })),
    })),
  });
