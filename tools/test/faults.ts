/**
 * What `npm run test:faults` runs: every test that bears the number of a fault, at its full size, and writes
 * docs/reliability.md. Some of them: `npm run test:faults -- R13 R17`; at the sizes of npm test: `-- --small`.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { Redis } from 'ioredis';
import { format } from 'prettier';
import { thisMachine } from '../../bench/src/machine.ts';
import { type Counts, oneCheck, sum } from './counts.ts';
import { faultNumbers } from './fault-names.ts';
import { faultSpecs, type FaultSpec } from './fault-specs.ts';
import { figuresOf, merged, Reliability, reliabilityPage, testsOf, type Size } from './reliability.ts';
import { root, runStep } from './run-step.ts';
import { buildStep, faultStep } from './steps.ts';
import { startTestEngines, type TestEngines } from './test-engines.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const small = process.argv.includes('--small');
const asked = faultNumbers.filter((number) => process.argv.includes(number));
const numbers = asked.length > 0 ? asked : faultNumbers;

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupted.abort(new Error('interrupted')));
}

const resultsFile = join(root, 'docs/reliability.json');
const figuresFile = join(root, 'test-output/fault-figures.jsonl');
const counts: Counts[] = [];
const specs = faultSpecs(root, numbers);
const reports = [...new Set(specs.map(({ project }) => join(root, `test-output/faults-${project}.json`)))];
const machine = thisMachine().summary;
rmSync(figuresFile, { force: true });
for (const report of reports) rmSync(report, { force: true }); // an earlier run is not this one

async function runAll(engines: TestEngines): Promise<void> {
  const env = {
    ...process.env,
    ...engines.env,
    MARQUEE_FAULTS: small ? '' : 'full',
    MARQUEE_FAULT_FIGURES: figuresFile,
    MAIL_SECRET: 'only-for-this-run-and-gone-with-it-afterwards',
    MARQUEE_TEST_RUN: `t${Date.now().toString(36)}`,
  };
  const name = new RegExp(`\\b(${numbers.join('|')})\\b`);
  for (const [project, ofIt] of Map.groupBy(specs, ({ project }) => project)) {
    if (interrupted.signal.aborted) return;
    const paths = ofIt.map(({ path }) => path);
    counts.push(await runStep(faultStep(project, paths, name), env, interrupted.signal));
  }
}

async function versionsOf({ env }: TestEngines): Promise<string> {
  const client = await new MongoClient(env.MONGODB_URL ?? '').connect();
  const { version } = await client.db('admin').command({ buildInfo: 1 });
  await client.close();
  const redis = new Redis(env.REDIS_URL ?? '');
  const redisVersion = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? 'unknown';
  redis.disconnect();
  const pom = readFileSync(join(root, 'deploy/local/kafka/pom.xml'), 'utf8');
  const kafka = /<artifactId>kafka[^<]*<\/artifactId>\s*<version>([^<]+)/.exec(pom)?.[1] ?? 'unknown';
  return `MongoDB ${String(version)}, Redis ${redisVersion}, Kafka ${kafka}`;
}

const sizeOf = (path: string): Size => {
  const spec = specs.find((candidate: FaultSpec) => path.endsWith(`/${candidate.path}`));
  if (!spec?.hasTwoSizes) return 'the only one';
  return small ? 'of npm test' : 'full';
};

async function writePage(engines: string): Promise<void> {
  const present = reports.filter((report) => existsSync(report));
  const before = existsSync(resultsFile) ? readFileSync(resultsFile, 'utf8') : '{}';
  const results = merged(Reliability.parse(JSON.parse(before)), {
    tests: present.flatMap((report) => testsOf(readFileSync(report, 'utf8'), sizeOf)),
    figures: existsSync(figuresFile) ? figuresOf(readFileSync(figuresFile, 'utf8')) : [],
    ...{ date: new Date().toISOString().slice(0, 10), machine, engines },
  });
  const style = { printWidth: 110, singleQuote: true };
  writeFileSync(resultsFile, await format(JSON.stringify(results), { ...style, parser: 'json' }));
  const page = await format(reliabilityPage(results), { ...style, parser: 'markdown' });
  writeFileSync(join(root, 'docs/reliability.md'), page);
}

const started = Date.now();
counts.push(await runStep(buildStep, process.env, interrupted.signal));
try {
  const engines = await startTestEngines(process.env, say, interrupted.signal);
  try {
    const versions = await versionsOf(engines);
    await runAll(engines);
    await writePage(versions);
  } finally {
    await engines.stop();
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  counts.push(oneCheck(false));
}

if (interrupted.signal.aborted) say('\nInterrupted: what follows is not all.');
const { passed, failed } = sum(counts);
say(
  `\n${passed} passed, ${failed} failed, in ${Math.round((Date.now() - started) / 60_000)} minutes: docs/reliability.md`,
);
process.exit(interrupted.signal.aborted ? 130 : failed === 0 ? 0 : 1);
