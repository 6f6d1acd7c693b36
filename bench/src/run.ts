/** `npm run bench -- pipeline`: figures against the budgets of the design, checked before they are believed. */
import { parseArgs } from 'node:util';
import { thisMachine } from './machine.ts';
import { runPipeline } from './pipeline/run-pipeline.ts';
import { jsonOf, tableOf } from './report.ts';

const usage = `npm run bench -- pipeline [options]
From a listing's publication to its buyers' inboxes (P6), and a backlog worked off (P7); about six minutes.
  --json               prints all results as JSON on the last line
  --listings 5000      in the backlog
  --profiles 7500      buyers of the demo market; profiles where few fit a listing
  --seconds 60         for which five listings a second are published
  --seed marquee       the same seed makes the same market
  --cpu-profiles DIR   where to write CPU profiles of the services; the figures are worse then`;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      listings: { type: 'string', default: '5000' },
      profiles: { type: 'string', default: '7500' },
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: 'marquee' },
      'cpu-profiles': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.join() !== 'pipeline') throw new Error(usage);
  const count = (name: 'listings' | 'profiles' | 'seconds') => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < 1)
      throw new Error(`--${name} must be a whole number from 1 on.\n${usage}`);
    return number;
  };
  return {
    json: values.json,
    listings: count('listings'),
    profiles: count('profiles'),
    seconds: count('seconds'),
    seed: values.seed,
    cpuProfiles: values['cpu-profiles'],
  };
}

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupted.abort(new Error('Interrupted.')));
}

try {
  const { json, ...options } = readOptions();
  const machine = thisMachine();
  const startedAt = Date.now();
  const say = (line: string) =>
    process.stderr.write(`${Math.round((Date.now() - startedAt) / 1_000)} s: ${line}\n`);
  const findings = await runPipeline({ ...options, signal: interrupted.signal, say });
  process.stdout.write(`${tableOf(findings, machine)}\n`);
  if (json) process.stdout.write(`${jsonOf(findings, machine)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
