/** What `npm test` runs: every step, whatever becomes of the one before, and a closing line. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { urlFrom } from '../engines/choose-source.ts';
import { prepareBrowser } from './browser.ts';
import { oneCheck, sum } from './counts.ts';
import { failureList } from './failures.ts';
import { root, runStep, type StepResult, type Telling } from './run-step.ts';
import { startSharedMarket } from './shared-market.ts';
import {
  apiClientStep,
  buildStep,
  endToEndStep,
  integrationStep,
  lintStep,
  staticSteps,
  unitStep,
  type Step,
} from './steps.ts';
import { startTestEngines, type TestEngines } from './test-engines.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupted.abort(new Error('interrupted')));
}

const results: StepResult[] = [];
// Nx: a daemon would outlive the run, and its progress is for terminals.
const quietNx = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };
// Vitest takes FORCE_COLOR for colours even where it is 0, and Node warns of both.
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { FORCE_COLOR: undefined, NO_COLOR: '1' };
const env: NodeJS.ProcessEnv = { ...process.env, ...quietNx, ...colours };

async function run(step: Step, more: NodeJS.ProcessEnv = {}, telling?: Telling): Promise<void> {
  if (interrupted.signal.aborted) return;
  results.push(await runStep(step, { ...env, ...more }, interrupted.signal, telling));
}

/** One for each of two cores; each says what it has to say when it has ended. */
async function runSideBySide(steps: readonly Step[]): Promise<void> {
  const left = [...steps];
  const core = async (): Promise<void> => {
    for (let step = left.shift(); step; step = left.shift()) await run(step, {}, 'at the end');
  };
  await Promise.all([core(), core()]);
}

async function againstEngines(starting: Promise<TestEngines>): Promise<void> {
  const engines = await starting;
  try {
    await run(integrationStep, engines.env);
    if (existsSync(join(root, endToEndStep.needs ?? '')) && !interrupted.signal.aborted)
      await againstMarket(engines.env);
  } finally {
    await engines.stop();
  }
}

async function againstMarket(engineEnv: TestEngines['env']): Promise<void> {
  const market = await startSharedMarket({
    env: { ...env, ...engineEnv },
    borrowed: urlFrom('mongodb', process.env) !== undefined,
    say,
    signal: interrupted.signal,
  });
  try {
    const chromium = await browser;
    await run(endToEndStep, { ...market.env, ...(chromium && { CHROMIUM: chromium }) });
  } finally {
    await market.stop();
  }
}

const engines = startTestEngines(process.env, say, interrupted.signal);
engines.catch(() => undefined); // told when they are needed
const browser = prepareBrowser(process.env, say, interrupted.signal);
await runSideBySide(staticSteps);
await run(unitStep);
await run(buildStep);
await run(apiClientStep);
const lint = run(lintStep, {}, 'at the end');
try {
  await againstEngines(engines);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  say(why);
  results.push({ ...oneCheck(false), failures: [{ step: 'engines and market', why }] });
}
await lint;

if (interrupted.signal.aborted) say('\nInterrupted: what follows is not all.');
const { passed, failed } = sum(results);
const failures = failureList(results.flatMap((result) => result.failures));
if (failures !== '') say(`\n${failures}`);
say(`\n${passed} passed, ${failed} failed`);
process.exit(interrupted.signal.aborted ? 130 : failed === 0 ? 0 : 1);
