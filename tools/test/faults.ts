/**
 * What `npm run test:faults` runs: every test that bears the number of a fault, at its full size, one fault after the
 * other, and writes docs/reliability.md after each. Some of them: `npm run test:faults -- R13 R17`; what is not done
 * at full size yet: `-- --remaining`; at the sizes of npm test: `-- --small`.
 */
import { loadavg } from 'node:os';
import type { Counts } from './counts.ts';
import { oneCheck, sum } from './counts.ts';
import { faultNumbers } from './fault-names.ts';
import { FaultRun } from './fault-run.ts';
import { readResults } from './reliability-files.ts';
import { remaining } from './reliability.ts';
import { runStep } from './run-step.ts';
import { buildStep } from './steps.ts';
import { startTestEngines } from './test-engines.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const small = process.argv.includes('--small');
const asked = faultNumbers.filter((number) => process.argv.includes(number));
const wanted = process.argv.includes('--remaining') ? remaining(readResults()) : faultNumbers;
const numbers = asked.length > 0 ? asked : wanted;

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupted.abort(new Error('interrupted')));
}

const started = Date.now();
const counts: Counts[] = [await runStep(buildStep, process.env, interrupted.signal)];
try {
  const engines = await startTestEngines(process.env, say, interrupted.signal);
  try {
    const run = await FaultRun.on(engines.env, { small, signal: interrupted.signal });
    for (const number of numbers) {
      if (interrupted.signal.aborted) break;
      say(`\n${number}, load ${loadavg()[0]?.toFixed(1)}`);
      counts.push(await run.execute(number));
    }
  } finally {
    await engines.stop();
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  counts.push(oneCheck(false));
}

if (interrupted.signal.aborted) say('\nInterrupted: `npm run test:faults -- --remaining` goes on from here.');
const { passed, failed } = sum(counts);
const minutes = Math.round((Date.now() - started) / 60_000);
say(`\n${passed} passed, ${failed} failed, in ${minutes} minutes: docs/reliability.md`);
process.exit(interrupted.signal.aborted ? 130 : failed === 0 ? 0 : 1);
