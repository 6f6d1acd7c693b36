import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, countsOf, oneCheck } from './counts.ts';
import { type Failure, failuresOf } from './failures.ts';
import { type Outcome, outcomesIn } from './outcome.ts';
import type { Step } from './steps.ts';

export const root = join(import.meta.dirname, '../..');

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** What a step says: as it comes, or, for one that runs beside others, all of it when it has ended. */
export type Telling = 'at once' | 'at the end';

/** What it came to, and what of it somebody must look at. */
export interface StepResult extends Counts {
  readonly failures: readonly Failure[];
}

/** Runs a step to its end, or to its time limit, and says how it went. */
export async function runStep(
  step: Step,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
  telling: Telling = 'at once',
): Promise<StepResult> {
  if (step.needs !== undefined && !existsSync(join(root, step.needs)))
    return { passed: 0, failed: 0, failures: [] };
  const heading = `\n── ${step.name}\n`;
  if (telling === 'at once') process.stdout.write(heading);
  const started = Date.now();
  const report = step.report === undefined ? undefined : join(root, step.report);
  mkdirSync(join(root, 'test-output'), { recursive: true });
  if (report !== undefined) rmSync(report, { force: true });
  const { ok, said } = await execute(step, env, signal, telling);
  const outcomes = report === undefined ? [] : read(report);
  const counts = report === undefined ? oneCheck(ok) : countsOf(outcomes, ok);
  const result = `── ${step.name}: ${ok ? 'ok' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`;
  say(telling === 'at once' ? result : `${heading}${said}${result}`);
  return { ...counts, failures: failuresOf(step.name, outcomes, ok) };
}

interface Ended {
  readonly ok: boolean;
  /** Nothing where it was said at once. */
  readonly said: string;
}

function execute(step: Step, env: NodeJS.ProcessEnv, signal: AbortSignal, telling: Telling): Promise<Ended> {
  const output = telling === 'at once' ? 'inherit' : 'pipe';
  // A process group of its own, so that what the step has started ends with it.
  const child = spawn(process.execPath, step.run, {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
  let kill: NodeJS.Timeout | undefined;
  const signalGroup = (how: NodeJS.Signals): void => {
    const alive = child.exitCode === null && child.signalCode === null;
    if (child.pid !== undefined && alive) process.kill(-child.pid, how);
  };
  // Asked first: Nx puts its tasks into sessions of their own, and ends them only when it is asked.
  const endGroup = (): void => {
    signalGroup('SIGTERM');
    kill = setTimeout(() => signalGroup('SIGKILL'), 5_000);
  };
  const limit = setTimeout(() => {
    say(`${step.name} is ended: it took over ${step.timeoutMs / 1000} s`);
    endGroup();
  }, step.timeoutMs);
  signal.addEventListener('abort', endGroup);
  return new Promise((resolve) => {
    const end = (ok: boolean): void => {
      clearTimeout(limit);
      clearTimeout(kill);
      signal.removeEventListener('abort', endGroup);
      resolve({ ok, said: Buffer.concat(said).toString() });
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
  });
}

/** None where the run crashed before it could write them. */
function read(report: string): Outcome[] {
  try {
    return outcomesIn(readFileSync(report, 'utf8'));
  } catch {
    return [];
  }
}
