/** `npm run bench -- NAME`: figures against the budgets of the design, checked before they are believed. */
import { parseArgs } from 'node:util';
import { rounded } from './figures.ts';
import { thisMachine } from './machine.ts';
import { runMail } from './mail/run-mail.ts';
import { runMatch } from './match/run-match.ts';
import { runPipeline } from './pipeline/run-pipeline.ts';
import { runQuality } from './quality/run-quality.ts';
import { runStreams } from './streams/run-streams.ts';
import { runTell } from './tell/run-tell.ts';
import { runWeb } from './web/run-web.ts';
import { orUsage, refuse } from '../../tools/or-usage.ts';
import { medianOfRuns } from './median-of-runs.ts';
import { jsonOf, tableOf, type Findings } from './report.ts';

const usage = `npm run bench -- pipeline|match|quality|tell|mail|streams|web [options]
  --json               prints all results as JSON on the last line
  --runs 5             so many times, one after the other: each figure is their median
  --seed marquee       the same seed makes the same market

pipeline: from a listing's publication to its buyers' inboxes (P6), and a backlog worked off (P7); about 13 minutes.
  --listings 5000      in the backlog
  --profiles 7500      buyers of the demo market; profiles where few fit a listing
  --seconds 60         for which five listings a second are published
  --cpu-profiles DIR   where to write CPU profiles of the services; the figures are worse then

match: the match engine and its rivals at 7,500, 100,000 and 1,000,000 profiles (P1 to P5); about 25 minutes.
  --profiles N         this size alone

quality: how good the order of the score is, in a simulated market (docs/matching.md); a minute.

tell: from suggestions in Kafka to inboxes: how many a second, and what one costs each process; a minute.
  --listings 60        a backlog of so many,
  --fits 50            each with so many suggestions
  --buyers 150         to so many people
  --cpu-profiles DIR   where to write CPU profiles of the service

mail: from news in the inbox to a mail server; a minute.
  --mails 5000         people, a mail each
  --cpu-profiles DIR   where to write a CPU profile of the service; the figure is worse then

streams: people who listen live through one gateway, and what that takes of memory; five minutes.
  --streams 1000       people
  --seconds 120        for which two listings a second are published

web: a buyer's first screen in a browser with an empty cache, its processor slowed down (P10); three minutes.
  --visits 7           at each of two widths
  --cpu-profiles DIR   where to write, of one more visit at each, a CPU profile and what was asked for when`;

const options = {
  json: { type: 'boolean', default: false },
  runs: { type: 'string' },
  listings: { type: 'string' },
  profiles: { type: 'string' },
  seconds: { type: 'string' },
  mails: { type: 'string' },
  fits: { type: 'string' },
  buyers: { type: 'string' },
  streams: { type: 'string' },
  visits: { type: 'string' },
  seed: { type: 'string', default: 'marquee' },
  'cpu-profiles': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupted.abort(new Error('Interrupted.')));
}

const parsed = () => orUsage(usage, () => parseArgs({ allowPositionals: true, options }));
type Parsed = ReturnType<typeof parsed>;

async function run(say: (line: string) => void): Promise<{ json: boolean; findings: Findings }> {
  const asked = parsed();
  const runs = countOf(asked, 'runs', 1);
  const all: Findings[] = [];
  while (all.length < runs) {
    if (runs > 1) say(`run ${all.length + 1} of ${runs}`);
    all.push(await runOnce(asked, say));
    // Nobody waits an hour to learn what the first run found.
    for (const line of budgeted(all.at(-1))) say(line);
  }
  return { json: asked.values.json, findings: medianOfRuns(all) };
}

const budgeted = (findings: Findings | undefined): string[] =>
  (findings?.results ?? [])
    .filter(({ budget }) => budget !== undefined)
    .map(({ id, name, value, unit }) => `${id}, ${name}: ${rounded(value)} ${unit}`);

type Size = 'runs' | 'listings' | 'profiles' | 'seconds' | 'mails' | 'streams' | 'fits' | 'buyers' | 'visits';

function countOf({ values }: Parsed, name: Size, otherwise: number): number {
  const number = Number(values[name] ?? otherwise);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} must be a whole number from 1 on.\n${usage}`);
  return number;
}

async function runOnce(asked: Parsed, say: (line: string) => void): Promise<Findings> {
  const { values, positionals } = asked;
  const count = (name: Size, otherwise: number) => countOf(asked, name, otherwise);
  const { seed } = values;
  const means = { seed, signal: interrupted.signal, say };
  switch (positionals.join()) {
    case 'pipeline': {
      const sizes = {
        listings: count('listings', 5_000),
        profiles: count('profiles', 7_500),
        seconds: count('seconds', 60),
      };
      return runPipeline({ ...sizes, ...means, cpuProfiles: values['cpu-profiles'] });
    }
    case 'match': {
      const all = [7_500, 100_000, 1_000_000];
      const sizes = values.profiles === undefined ? all : [count('profiles', 0)];
      return runMatch({ sizes, ...means });
    }
    case 'quality':
      return runQuality(means);
    case 'tell': {
      const sizes = {
        listings: count('listings', 60),
        fits: count('fits', 50),
        buyers: count('buyers', 150),
      };
      return runTell({ ...sizes, ...means, cpuProfiles: values['cpu-profiles'] });
    }
    case 'mail':
      return runMail({
        ...{ mails: count('mails', 5_000), ...means },
        cpuProfiles: values['cpu-profiles'],
      });
    case 'streams': {
      const sizes = { streams: count('streams', 1_000), seconds: count('seconds', 120) };
      return runStreams({ ...sizes, ...means });
    }
    case 'web':
      return runWeb({ visits: count('visits', 7), ...means, cpuProfiles: values['cpu-profiles'] });
    default:
      return refuse(usage);
  }
}

try {
  const machine = thisMachine();
  const startedAt = Date.now();
  const say = (line: string) =>
    process.stderr.write(`${Math.round((Date.now() - startedAt) / 1_000)} s: ${line}\n`);
  const { json, findings } = await run(say);
  process.stdout.write(`${tableOf(findings, machine)}\n`);
  if (json) process.stdout.write(`${jsonOf(findings, machine)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
