import { median, rounded } from './figures.ts';
import type { Findings, Result } from './report.ts';

const sameAs =
  ({ id, name }: Result) =>
  (other: Result): boolean =>
    other.id === id && other.name === name;

/** Each figure of a benchmark as the median of its runs; the notes are the last run's, and say each run's figure where there is a budget. */
export function medianOfRuns(runs: readonly Findings[]): Findings {
  const last = runs.at(-1) ?? { results: [], notes: [] };
  if (runs.length < 2) return last;
  const ofAll = (result: Result): Result[] => runs.flatMap(({ results }) => results.filter(sameAs(result)));
  const results = last.results.map((result): Result => {
    const all = ofAll(result);
    return {
      ...result,
      value: median(all.map(({ value }) => value)),
      rivals: result.rivals.map((rival) => {
        const same = all.flatMap(({ rivals }) => rivals.filter(({ name }) => name === rival.name));
        return {
          ...rival,
          value: median(same.map(({ value }) => value)),
          ratio: median(same.map(({ ratio }) => ratio)),
        };
      }),
    };
  });
  const each = last.results
    .filter(({ budget }) => budget !== undefined)
    .map((result) => `${result.id}, ${result.name}, run by run: ${figuresOf(ofAll(result))} ${result.unit}`);
  return { results, notes: [`The median of ${runs.length} runs`, ...each, ...last.notes] };
}

const figuresOf = (results: readonly Result[]): string =>
  results.map(({ value }) => rounded(value)).join(', ');
