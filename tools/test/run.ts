/** What `npm test` runs: every step, whatever becomes of the one before, and a closing line. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../engines/ports.ts';
import { type Market, startMarket } from '../start/market.ts';
import { type Counts, oneCheck, sum } from './counts.ts';
import { root, runStep } from './run-step.ts';
import { buildStep, endToEndStep, integrationStep, staticSteps, type Step } from './steps.ts';
import { startTestEngines } from './test-engines.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupted.abort(new Error('interrupted')));
}

const counts: Counts[] = [];
// Nx: a daemon would outlive the run, and its progress is for terminals.
const quietNx = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };
const env: NodeJS.ProcessEnv = { ...process.env, ...quietNx, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };

async function run(step: Step, more: NodeJS.ProcessEnv = {}): Promise<void> {
  if (interrupted.signal.aborted) return;
  counts.push(await runStep(step, { ...env, ...more }, interrupted.signal));
}

async function againstEngines(): Promise<void> {
  const engines = await startTestEngines(process.env, say, interrupted.signal);
  try {
    // Short and new each time: it stands before the names of databases, topics, groups and queues.
    const testEnv = { ...engines.env, MARQUEE_TEST_RUN: `t${Date.now().toString(36)}` };
    await run(integrationStep, testEnv);
    if (existsSync(join(root, endToEndStep.needs ?? '')) && !interrupted.signal.aborted)
      await againstMarket(engines.env);
  } finally {
    await engines.stop();
  }
}

async function againstMarket(engineEnv: NodeJS.ProcessEnv): Promise<void> {
  const { kafka: port } = await freePorts(); // any of them will do
  const market: Market = await startMarket({
    port,
    // Any free one: a market that runs beside the tests has the usual.
    env: { ...env, ...engineEnv, OPERATIONS_PORT: '0' },
    signal: interrupted.signal,
  });
  try {
    await run(endToEndStep, market.env);
  } finally {
    await market.stop();
  }
}

for (const step of [...staticSteps, buildStep]) await run(step);
try {
  if (!interrupted.signal.aborted) await againstEngines();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  counts.push(oneCheck(false));
}

if (interrupted.signal.aborted) say('\nInterrupted: what follows is not all.');
const { passed, failed } = sum(counts);
say(`\n${passed} passed, ${failed} failed`);
process.exit(interrupted.signal.aborted ? 130 : failed === 0 ? 0 : 1);
