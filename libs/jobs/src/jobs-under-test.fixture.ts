import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { createLogger, Metrics } from '@marquee/telemetry';
import { Redis } from 'ioredis';
import { v7 } from 'uuid';
import { z } from 'zod';
import { Jobs, type JobsOptions, type JobsTiming } from './jobs.ts';
import { jobLedger, type JobRow } from './ledger.ts';

/** The queue of these specs; its handlers write the word into `effects`. */
export const sayWord: Queue<z.ZodObject<{ word: z.ZodString }>> = {
  name: 'jobs.say-word',
  summary: 'Write the word',
  payload: z.strictObject({ word: z.string() }),
};

export const quick: JobsTiming = {
  lockMs: 2_000,
  sweepMs: 100,
  graceMs: 300,
  gateMs: 100,
  mongoAwayMs: 50,
  backoff: { firstMs: 1, capMs: 10 },
};

export function engineUrl(variable: 'MONGODB_URL' | 'REDIS_URL'): string {
  const url = process.env[variable];
  if (url === undefined) throw new Error(`${variable} names the engine for this spec, and is not set`);
  return url;
}

export const connectMongo = (prefix: string) =>
  Mongo.connect({ url: engineUrl('MONGODB_URL'), database: `${prefix}jobs` });

export const createJobs = (prefix: string, mongo: Mongo, options: Partial<JobsOptions> = {}): Jobs =>
  new Jobs({
    mongo,
    redisUrl: options.redisUrl ?? engineUrl('REDIS_URL'),
    prefix,
    queues: [sayWord],
    timing: quick,
    now: () => new Date(),
    newId: () => v7(),
    logger: createLogger({ service: 'jobs-spec', level: process.env['LOG_LEVEL'] ?? 'silent' }),
    metrics: new Metrics('jobs-spec'),
    ...options,
  });

/** A database and a corner of Redis of the spec's own. */
export class Bench {
  readonly prefix: string;
  readonly mongo: Mongo;
  readonly #redisUrl: string;
  readonly #jobs: Jobs[] = [];

  private constructor(prefix: string, mongo: Mongo, redisUrl: string) {
    this.prefix = prefix;
    this.mongo = mongo;
    this.#redisUrl = redisUrl;
  }

  static async open(redisUrl = engineUrl('REDIS_URL')): Promise<Bench> {
    const prefix = `t${randomBytes(4).toString('hex')}-`;
    const mongo = await connectMongo(prefix);
    await mongo.ensure([jobLedger, { name: 'effects' }]);
    return new Bench(prefix, mongo, redisUrl);
  }

  async jobs(options: Partial<JobsOptions> = {}): Promise<Jobs> {
    const jobs = createJobs(this.prefix, this.mongo, { redisUrl: this.#redisUrl, ...options });
    this.#jobs.push(jobs);
    await jobs.start();
    return jobs;
  }

  want(jobs: Jobs, ...words: string[]): Promise<string[]> {
    return this.mongo.transaction((tx) =>
      jobs.want(
        tx,
        sayWord,
        words.map((word) => ({ word })),
      ),
    );
  }

  /** Processes by writing the word in the job's transaction. */
  write(jobs: Jobs, concurrency = 5): void {
    jobs.process(
      sayWord,
      async ({ word }, { tx }) => {
        await this.mongo.collection('effects').insertOne({ word }, { session: tx.session });
      },
      { concurrency },
    );
  }

  async effects(): Promise<string[]> {
    const rows = await this.mongo.collection<{ word: string }>('effects').find().toArray();
    return rows.map(({ word }) => word).sort();
  }

  async row(rowId: string | undefined): Promise<JobRow> {
    const row = await this.mongo.collection<JobRow>(jobLedger.name).findOne({ _id: rowId });
    if (!row) throw new Error(`there is no row ${rowId}`);
    return row;
  }

  async states(): Promise<string[]> {
    return (await this.mongo.collection<JobRow>(jobLedger.name).find().toArray()).map(({ state }) => state);
  }

  /** As an emptied Redis would be, for this spec alone. */
  async forgetAll(): Promise<void> {
    const redis = new Redis(this.#redisUrl, { retryStrategy: () => null }).on('error', () => undefined);
    const keys = await redis.keys(`*${this.prefix}*`);
    if (keys.length > 0) await redis.del(keys);
    redis.disconnect();
  }

  /** Ends what the spec has started so far. */
  async stopJobs(): Promise<void> {
    await Promise.all(this.#jobs.splice(0).map((jobs) => jobs.stop({ withinMs: 5_000 })));
  }

  async close(): Promise<void> {
    await this.stopJobs();
    await this.forgetAll().catch(() => undefined);
    await this.mongo.db.dropDatabase();
    await this.mongo.close();
  }
}

/** `npm run test:faults` takes the time that a busy machine takes; `npm test` does not. */
const patienceMs = process.env['MARQUEE_FAULTS'] === 'full' ? 240_000 : 0;

/** Asks until the answer is yes. @throws Error after `withinMs` */
export async function until(question: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + Math.max(withinMs, patienceMs);
  while (!(await question())) {
    if (Date.now() > deadline) throw new Error(`still not so after ${withinMs} ms: ${String(question)}`);
    await sleep(20);
  }
}
