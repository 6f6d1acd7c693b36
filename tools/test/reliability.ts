import { z } from 'zod';
import { outcomesIn } from './outcome.ts';
import { faultLimits, faultNames, faultNumbers, faultOf, type FaultNumber } from './fault-names.ts';

const Size = z.enum(['full', 'shortened', 'of npm test', 'the only one']);
export type Size = z.infer<typeof Size>;

const Figures = z.object({
  fault: z.string(),
  done: z.string(),
  size: z.literal('shortened').optional(),
  load: z.string().optional(),
  recovery: z.string().optional(),
  nothingLost: z.string().optional(),
});
export type Figures = z.infer<typeof Figures>;

/** What the last run of a fault says of it. */
const FaultResult = z.object({
  tests: z.array(z.object({ title: z.string(), passed: z.boolean(), seconds: z.number(), size: Size })),
  figures: z.array(Figures),
  date: z.string(),
  /** Of the sources; with a + where they had been changed since. */
  commit: z.string(),
  /** Processes that wanted a core while it ran, its own included. */
  load: z.number(),
  machine: z.string(),
  engines: z.string(),
});
export type FaultResult = z.infer<typeof FaultResult>;

export const Reliability = z.partialRecord(z.enum(faultNumbers), FaultResult);
export type Reliability = z.infer<typeof Reliability>;

export type TestResult = FaultResult['tests'][number] & { readonly fault: FaultNumber };

/** Fault tests that ran, by the report of a run. `sizeOf`: of a spec, by its path. @throws ZodError where it is none */
export function testsOf(report: string, sizeOf: (path: string) => Size): TestResult[] {
  return outcomesIn(report).flatMap(({ file, name: title, state, ms }) => {
    const fault = faultOf(title);
    if (!fault || state === 'skipped') return [];
    const seconds = Math.round(ms / 100) / 10;
    return [{ fault, title, passed: state === 'passed', seconds, size: sizeOf(file) }];
  });
}

/** Figures as specs tell them, a JSON object a line. */
export const figuresOf = (lines: string): Figures[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Figures.parse(JSON.parse(line)));

type Circumstances = Pick<FaultResult, 'date' | 'commit' | 'load' | 'machine' | 'engines'>;

/**
 * The faults of this run take the place of what earlier runs said of them; others stay. What was run at full size is
 * replaced by another full run only.
 */
export function merged(
  earlier: Reliability,
  { tests, figures, ...run }: Circumstances & { tests: readonly TestResult[]; figures: readonly Figures[] },
): Reliability {
  const results = { ...earlier };
  for (const [number, ofIt] of Map.groupBy(tests, ({ fault }) => fault)) {
    const told = figures.filter(({ fault }) => fault === number);
    const shortened = told.find(({ size }) => size)?.size;
    const result: FaultResult = {
      tests: ofIt.map(({ title, passed, seconds, size }) => ({
        ...{ title, passed, seconds },
        size: shortened ?? size,
      })),
      figures: told,
      ...run,
    };
    const before = results[number];
    if (!before || !isFull(before) || isFull(result)) results[number] = result;
  }
  return results;
}

/** Those that a full run is still without: never run, run smaller, or failed. */
export const remaining = (results: Reliability): FaultNumber[] =>
  faultNumbers.filter((number) => {
    const result = results[number];
    return !result || !isFull(result) || result.tests.some(({ passed }) => !passed);
  });

const isFull = (result: FaultResult): boolean => ['full', 'the only one'].includes(sizeOf(result));

/** The page: what was survived, at which size, and what has not been run. */
export function reliabilityPage(results: Reliability): string {
  const ran = faultNumbers.flatMap((number) => {
    const result = results[number];
    return result ? [{ number, ...result }] : [];
  });
  const not = faultNumbers.filter((number) => !results[number]);
  const tests = ran.flatMap((result) => result.tests);
  const failed = tests.filter(({ passed }) => !passed).length;
  const ofSize = (size: Size) => ran.filter((result) => sizeOf(result) === size).map(({ number }) => number);
  const [small, shortened] = [ofSize('of npm test'), ofSize('shortened')];
  return [
    '# Reliability',
    'What Marquee has survived, on real engines. This page is written by `npm run test:faults` from its own results (`docs/reliability.json`); nobody edits it. `npm run test:faults -- R13 R17` runs some of the faults and replaces their rows, `-- --remaining` those that are not run at full size yet or have failed; `-- --small` runs the sizes of `npm test`, which replaces no row of a full size.',
    `**${ran.length} of ${faultNumbers.length} faults have been run, by ${tests.length} tests, ${failed} of which failed.** ` +
      (small.length > 0
        ? `Of these, ${small.join(', ')} were run at the small size of \`npm test\`, not at their full one. `
        : '') +
      (shortened.length > 0 ? `${shortened.join(', ')} were cut short: see below how far they went. ` : '') +
      (not.length > 0 ? `Not run yet: ${not.join(', ')}.` : ''),
    '## Faults',
    table(
      ['fault', 'what happens', 'size', 'tests', 'took', 'run', 'commit', 'load'],
      ran.map((result) => [
        result.number,
        faultNames[result.number],
        sizeOf(result),
        outcomeOf(result.tests),
        `${Math.round(result.tests.reduce((sum, { seconds }) => sum + seconds, 0))} s`,
        result.date,
        result.commit,
        String(result.load),
      ]),
    ),
    'Size: of a fault that has two, the full one is that of the design, and the other fits `npm test`. Load: how many processes wanted a core while it ran, its own included: where there are many more than cores, times say little.',
    ...ran.flatMap(({ number }) => (faultLimits[number] ? [`**${number}**: ${faultLimits[number]}`] : [])),
    '## Load, recovery, losses',
    'Of those that measure it. Recovery: from the end of the fault until everything was where it belongs and all services said that they were ready.',
    table(
      ['fault', 'what was done', 'load held', 'recovered within', 'nothing lost'],
      ran.flatMap(({ number, figures }) =>
        figures.map(({ done, load = '', recovery = '', nothingLost = '' }) => [
          number,
          done,
          load,
          recovery,
          nothingLost,
        ]),
      ),
    ),
    '## Each test',
    table(
      ['fault', 'test', 'result', 'took'],
      ran.flatMap(({ number, tests: ofIt }) =>
        ofIt.map(({ title, passed, seconds }) => [
          number,
          title,
          passed ? 'passed' : '**failed**',
          `${seconds} s`,
        ]),
      ),
    ),
    '## Where',
    ...Map.groupBy(ran, ({ machine, engines }) => `${machine}; ${engines}`)
      .entries()
      .map(([where, ofIt]) => `- ${ofIt.map(({ number }) => number).join(', ')}: ${where}`),
  ].join('\n\n');
}

function sizeOf({ tests }: Pick<FaultResult, 'tests'>): Size {
  const sizes = new Set(tests.map(({ size }) => size));
  return (['of npm test', 'shortened', 'full'] as const).find((size) => sizes.has(size)) ?? 'the only one';
}

function outcomeOf(tests: FaultResult['tests']): string {
  const failed = tests.filter(({ passed }) => !passed).length;
  return failed === 0 ? `${tests.length} passed` : `**${failed} of ${tests.length} failed**`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
