import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';
import type { Outcome } from './outcome.ts';

/**
 * Leaves what became of each test in the file that `--outputFile` names. Vitest's own report would not do: it knows
 * nothing of errors outside of tests, and calls tests skipped that did not run because a hook failed.
 */
export default class OutcomeReporter implements Reporter {
  /** Tests that were to run: of those that did not, it tells them from such as are not meant to. */
  readonly #wanted = new Set<string>();
  #root = '';
  #report: string | undefined;

  onInit({ config: { root, outputFile } }: Vitest): void {
    this.#root = root;
    this.#report = typeof outputFile === 'string' ? resolve(root, outputFile) : undefined;
  }

  onTestModuleCollected(module: TestModule): void {
    for (const test of module.children.allTests()) {
      if (test.options.mode === 'run') this.#wanted.add(test.id);
    }
  }

  onTestRunEnd(modules: readonly TestModule[], outsideOfTests: readonly SerializedError[]): void {
    if (this.#report === undefined) return;
    const outcomes = [
      ...modules.flatMap((module) => this.#ofModule(module)),
      ...outsideOfTests.map((error) => this.#outsideOfTests(error)),
    ];
    mkdirSync(dirname(this.#report), { recursive: true });
    writeFileSync(this.#report, JSON.stringify(outcomes));
  }

  #ofModule(module: TestModule): Outcome[] {
    const file = relative(this.#root, module.moduleId);
    const tests = [...module.children.allTests()];
    const hooks = [module, ...module.children.allSuites()]
      .filter((suite) => suite.errors().length > 0 && !tests.some((test) => this.#isStoppedBy(suite, test)))
      .map((suite) => failure(file, nameOf(suite), whyOf(suite.errors(), this.#root)));
    const outcomes = [...tests.map((test) => this.#ofTest(file, test)), ...hooks];
    const isTold = outcomes.some(({ state }) => state === 'failed');
    if (isTold || ['passed', 'failed', 'skipped'].includes(module.state())) return outcomes;
    return [...outcomes, failure(file, 'the whole file', 'its process ended before the file did')];
  }

  #ofTest(file: string, test: TestCase): Outcome {
    const result = test.result();
    const ms = test.diagnostic()?.duration ?? 0;
    const { fullName: name } = test;
    if (result.state === 'passed') return { file, name, ms, state: 'passed' };
    if (result.state === 'failed')
      return { file, name, ms, state: 'failed', why: whyOf(result.errors, this.#root) };
    if (result.state === 'pending') return failure(file, name, 'it did not end');
    const stopper = suitesOf(test).find((suite) => this.#isStoppedBy(suite, test));
    if (stopper) return failure(file, name, `did not run: ${whyOf(stopper.errors(), this.#root)}`);
    return { file, name, ms, state: 'skipped' };
  }

  /** Whether it did not run because something around it failed, as a `beforeAll`. */
  #isStoppedBy(suite: TestSuite | TestModule, test: TestCase): boolean {
    const isSkipped = this.#wanted.has(test.id) && test.result().state === 'skipped';
    return isSkipped && suite.errors().length > 0 && suitesOf(test).includes(suite);
  }

  #outsideOfTests(error: SerializedError): Outcome {
    const path: unknown = error['VITEST_TEST_PATH'];
    const file = typeof path === 'string' ? relative(this.#root, path) : '';
    return failure(file, 'an error outside of tests', whyOf([error], this.#root));
  }
}

const failure = (file: string, name: string, why: string): Outcome => ({
  ...{ file, name, why },
  state: 'failed',
  ms: 0,
});

const nameOf = (suite: TestSuite | TestModule): string =>
  suite.type === 'module' ? 'the whole file' : `${suite.fullName}: before or after its tests`;

function suitesOf({ parent }: TestCase): (TestSuite | TestModule)[] {
  const suites: (TestSuite | TestModule)[] = [parent];
  for (let suite = parent; suite.type === 'suite'; suite = suite.parent) suites.push(suite.parent);
  return suites;
}

/** What it says, the line of ours that it is from, and how what came differs from what was expected. */
function whyOf(errors: readonly SerializedError[], root: string): string {
  return errors
    .flatMap(({ name, message, stacks = [], diff }) => {
      const place = stacks.find(({ file }) => file.startsWith(root) && !file.includes('/node_modules/'));
      const where = place ? [`at ${relative(root, place.file)}:${place.line}`] : [];
      return [
        `${name ?? 'Error'}: ${message}`,
        ...where,
        ...(typeof diff === 'string' ? [stripVTControlCharacters(diff)] : []),
      ];
    })
    .join('\n');
}
