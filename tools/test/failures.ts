import type { Outcome } from './outcome.ts';

/** What somebody must look at: a test, or a step that failed as a whole. */
export interface Failure extends Partial<Pick<Outcome, 'file' | 'name' | 'why'>> {
  readonly step: string;
}

/** Of a step, by the outcomes of its tests, where it has any. */
export function failuresOf(step: string, outcomes: readonly Outcome[], ok: boolean): Failure[] {
  const failed = outcomes.filter(({ state }) => state === 'failed').map((test) => ({ step, ...test }));
  return failed.length > 0 || ok ? failed : [{ step, why: 'what it said stands above' }];
}

const mostLines = 6;
const mostCharacters = 400;

/** The list that ends a run, for who sees its end alone; empty where nothing failed. */
export function failureList(failures: readonly Failure[]): string {
  if (failures.length === 0) return '';
  return ['Failed:', ...failures.map(describe)].join('\n');
}

function describe({ step, file = '', name = '', why = '' }: Failure): string {
  const heading = [step, file, name].filter((part) => part !== '').join(': ');
  return [`- ${heading}`, ...beginningOf(why)].join('\n');
}

function beginningOf(why: string): string[] {
  return why
    .trim()
    .slice(0, mostCharacters)
    .split('\n')
    .slice(0, mostLines)
    .map((line) => `    ${line}`.trimEnd());
}
