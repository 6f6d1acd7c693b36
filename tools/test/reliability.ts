import { z } from 'zod';
import { faultNames, faultNumbers, faultOf, type FaultNumber } from './fault-names.ts';

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

/** What one run says of one fault. */
const FaultResult = z.object({
  tests: z.array(z.object({ title: z.string(), passed: z.boolean(), seconds: z.number(), size: Size })),
  figures: z.array(Figures),
  date: z.string(),
  machine: z.string(),
  engines: z.string(),
});
export type FaultResult = z.infer<typeof FaultResult>;

export const Reliability = z.partialRecord(z.enum(faultNumbers), FaultResult);
export type Reliability = z.infer<typeof Reliability>;

const JestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), duration: z.number().nullish() }),
      ),
    }),
  ),
});

export type TestResult = FaultResult['tests'][number] & { readonly fault: FaultNumber };

/** Fault tests that ran, by Jest's report. `sizeOf`: of a spec, by its path. @throws ZodError where it is none */
export function testsOf(report: string, sizeOf: (path: string) => Size): TestResult[] {
  return JestReport.parse(JSON.parse(report)).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ fullName: title, status, duration }) => {
      const fault = faultOf(title);
      if (!fault || (status !== 'passed' && status !== 'failed')) return [];
      const seconds = Math.round((duration ?? 0) / 100) / 10;
      return [{ fault, title, passed: status === 'passed', seconds, size: sizeOf(name) }];
    }),
  );
}

/** Figures as specs tell them, a JSON object a line. */
export const figuresOf = (lines: string): Figures[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Figures.parse(JSON.parse(line)));

type Circumstances = Pick<FaultResult, 'date' | 'machine' | 'engines'>;

/** The faults of this run take the place of what earlier runs said of them; others stay. */
export function merged(
  earlier: Reliability,
  { tests, figures, ...run }: Circumstances & { tests: readonly TestResult[]; figures: readonly Figures[] },
): Reliability {
  const results = { ...earlier };
  for (const [number, ofIt] of Map.groupBy(tests, ({ fault }) => fault)) {
    const told = figures.filter(({ fault }) => fault === number);
    const shortened = told.find(({ size }) => size)?.size;
    results[number] = {
      tests: ofIt.map(({ title, passed, seconds, size }) => ({
        ...{ title, passed, seconds },
        size: shortened ?? size,
      })),
      figures: told,
      ...run,
    };
  }
  return results;
}

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
    'What Marquee has survived, on real engines. This page is written by `npm run test:faults` from its own results (`docs/reliability.json`); nobody edits it. `npm run test:faults -- R13 R17` runs some of the faults and replaces their rows; `-- --small` runs the sizes of `npm test`.',
    `**${ran.length} of ${faultNumbers.length} faults have been run, by ${tests.length} tests, ${failed} of which failed.** ` +
      (small.length > 0
        ? `Of these, ${small.join(', ')} were run at the small size of \`npm test\`, not at their full one. `
        : '') +
      (shortened.length > 0 ? `${shortened.join(', ')} were cut short: see below how far they went. ` : '') +
      (not.length > 0 ? `Not run yet: ${not.join(', ')}.` : ''),
    '## Faults',
    table(
      ['fault', 'what happens', 'size', 'tests', 'took', 'run'],
      ran.map((result) => [
        result.number,
        faultNames[result.number],
        sizeOf(result),
        outcomeOf(result.tests),
        `${Math.round(result.tests.reduce((sum, { seconds }) => sum + seconds, 0))} s`,
        result.date,
      ]),
    ),
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
  const sizes = tests.map(({ size }) => size);
  return (
    sizes.find((size) => size === 'of npm test') ?? sizes.find((size) => size === 'full') ?? 'the only one'
  );
}

function outcomeOf(tests: FaultResult['tests']): string {
  const failed = tests.filter(({ passed }) => !passed).length;
  return failed === 0 ? `${tests.length} passed` : `**${failed} of ${tests.length} failed**`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
