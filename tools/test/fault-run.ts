import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { thisMachine } from '../../bench/src/machine.ts';
import type { EngineEnvironment } from '../engines/engine.ts';
import { type Counts, sum } from './counts.ts';
import type { FaultNumber } from './fault-names.ts';
import { faultSpecs, type FaultSpec } from './fault-specs.ts';
import { readResults, writeResults } from './reliability-files.ts';
import { figuresOf, merged, testsOf, type Size } from './reliability.ts';
import { root, runStep } from './run-step.ts';
import { faultStep } from './steps.ts';

interface Manner {
  readonly small: boolean;
  readonly signal: AbortSignal;
}

const figuresFile = join(root, 'test-output/fault-figures.jsonl');

/** A run of some faults, one after the other, on one set of engines; what each comes to is written down at once. */
export class FaultRun {
  readonly #env: NodeJS.ProcessEnv;
  readonly #manner: Manner;
  readonly #engines: string;
  readonly #machine = thisMachine();

  private constructor(env: Partial<EngineEnvironment>, manner: Manner, engines: string) {
    this.#manner = manner;
    this.#engines = engines;
    this.#env = {
      ...process.env,
      ...env,
      MARQUEE_FAULTS: manner.small ? '' : 'full',
      MARQUEE_TEST_TIMEOUT_MS: String(30 * 60_000),
      MARQUEE_FAULT_FIGURES: figuresFile,
      MAIL_SECRET: 'only-for-this-run-and-gone-with-it-afterwards',
      AUTH_SECRET: 'only-for-this-run-and-gone-with-it-afterwards',
    };
  }

  static async on(env: Partial<EngineEnvironment>, manner: Manner): Promise<FaultRun> {
    return new FaultRun(env, manner, await versionsOf(env));
  }

  /** Its tests in each project. One that was interrupted leaves what was known before. */
  async execute(number: FaultNumber): Promise<Counts> {
    rmSync(figuresFile, { force: true });
    const specs = faultSpecs(root, [number]);
    const loads = [loadNow()];
    const counts: Counts[] = [];
    const reports: string[] = [];
    for (const [project, ofIt] of Map.groupBy(specs, ({ project }) => project)) {
      const paths = ofIt.map(({ path }) => path);
      const step = faultStep(project, paths, new RegExp(`\\b${number}\\b`));
      counts.push(await runStep(step, this.#env, this.#manner.signal));
      loads.push(loadNow());
      reports.push(join(root, step.report ?? ''));
    }
    if (!this.#manner.signal.aborted) await this.#write(specs, reports, Math.max(...loads));
    return sum(counts);
  }

  async #write(specs: readonly FaultSpec[], reports: readonly string[], load: number): Promise<void> {
    const tests = reports
      .filter((report) => existsSync(report))
      .flatMap((report) => testsOf(readFileSync(report, 'utf8'), (path) => this.#sizeOf(specs, path)));
    const figures = existsSync(figuresFile) ? figuresOf(readFileSync(figuresFile, 'utf8')) : [];
    const { cpu, cores, memoryGib, os, node } = this.#machine;
    const results = merged(readResults(), {
      ...{ tests, figures, load, commit: commitNow(), engines: this.#engines },
      date: new Date().toISOString().slice(0, 10),
      machine: `${cpu}, ${cores} cores, ${memoryGib} GiB, ${os}, Node ${node}`,
    });
    await writeResults(results);
  }

  #sizeOf(specs: readonly FaultSpec[], path: string): Size {
    const spec = specs.find((candidate) => candidate.path === path);
    if (!spec?.hasTwoSizes) return 'the only one';
    return this.#manner.small ? 'of npm test' : 'full';
  }
}

const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;

function commitNow(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', 'apps', 'libs', 'e2e');
    return `${git('rev-parse', '--short=8', 'HEAD')}${changed === '' ? '' : '+'}`;
  } catch {
    return 'unknown'; // sources without their history
  }
}

async function versionsOf(env: Partial<EngineEnvironment>): Promise<string> {
  const client = await new MongoClient(env.MONGODB_URL ?? '').connect();
  const { version } = await client.db('admin').command({ buildInfo: 1 });
  await client.close();
  const redis = new Redis(env.REDIS_URL ?? '');
  const redisVersion = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? 'unknown';
  redis.disconnect();
  const pom = readFileSync(join(root, 'deploy/local/kafka/pom.xml'), 'utf8');
  const kafka = /<artifactId>kafka_[^<]*<\/artifactId>\s*<version>([^<]+)/.exec(pom)?.[1] ?? 'unknown';
  return `MongoDB ${String(version)}, Redis ${redisVersion}, Kafka ${kafka}`;
}
