import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { topics } from '@marquee/contracts';
import { createTopics } from '@marquee/eventing/create-topics';
import { dropDatabases } from '@marquee/testing/drop-databases';
import { eventually } from '@marquee/testing/eventually';
import { TokenKeys } from '@marquee/testing/tokens';
import { MongoClient } from 'mongodb';
import { compileCache } from '../../tools/start/compile-cache.ts';
import { MarketClient } from './market-client.ts';

const root = join(import.meta.dirname, '../..');

/**
 * A market that a spec may break: a process of its own, with its own topics, databases and queues, on the shared
 * engines unless its settings name others.
 */
export class OwnMarket implements AsyncDisposable {
  readonly prefix = `t${randomBytes(4).toString('hex')}-`;
  /** What it wrote to stdout and stderr. */
  readonly log: string[] = [];
  readonly #settings: Readonly<Record<string, string>>;
  #process: ChildProcess | undefined;
  #ended: Promise<number> = Promise.resolve(0);

  private constructor(settings: Readonly<Record<string, string>>) {
    this.#settings = settings;
  }

  /** With its topics made, and nothing running. */
  static async open(settings: Readonly<Record<string, string>> = {}): Promise<OwnMarket> {
    const market = new OwnMarket(settings);
    await createTopics(market.#engine('KAFKA_BROKERS'), topics, market.prefix);
    return market;
  }

  /** Resolves when it is ready. @throws Error with the end of its log where it is not within a minute */
  async start(): Promise<MarketClient> {
    const keys = await TokenKeys.in(join(root, '.engines/dev-keys'));
    const from = this.log.length;
    const child = spawn(
      process.execPath,
      ['--disable-warning=TimeoutNegativeWarning', 'apps/standalone/dist/main.js'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          LOG_LEVEL: 'info',
          LOG_PRETTY: 'false',
          ...keys.env,
          PORT: '0',
          OPERATIONS_PORT: '0',
          NODE_COMPILE_CACHE: compileCache,
          MARQUEE_PREFIX: this.prefix,
          KAFKA_SESSION_TIMEOUT_MS: '6000',
          JOB_LOCK_MS: '2000',
          ...this.#settings,
        },
      },
    );
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => this.log.push(line));
    }
    this.#process = child;
    this.#ended = new Promise((resolve) =>
      child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1))),
    );
    const client = await eventually(() => MarketClient.at(this.#address(from)), 120_000);
    await eventually(() => client.done('GET /api/health/ready'), 60_000);
    return client;
  }

  /** As an operator would stop it. Resolves with the exit code and how long it took. */
  async terminate(): Promise<{ code: number; ms: number }> {
    const started = performance.now();
    this.#process?.kill('SIGTERM');
    const code = await this.#ended;
    return { code, ms: performance.now() - started };
  }

  /** Calls the work with a service's own database. */
  async inDatabase<Result>(
    service: string,
    work: (database: ReturnType<MongoClient['db']>) => Promise<Result>,
  ): Promise<Result> {
    // As services read: what is seen here is there for them, too.
    const options = { readConcern: { level: 'majority' } } as const;
    const client = await new MongoClient(this.#engine('MONGODB_URL'), options).connect();
    try {
      return await work(client.db(`${this.prefix}${service}`));
    } finally {
      await client.close();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const deaf = setTimeout(() => this.#process?.kill('SIGKILL'), 25_000);
    this.#process?.kill('SIGTERM');
    await this.#ended;
    clearTimeout(deaf);
    const client = await new MongoClient(this.#engine('MONGODB_URL')).connect();
    await dropDatabases(client, this.prefix);
    await client.close();
  }

  get running(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null;
  }

  #engine(name: EngineVariable): string {
    return this.#settings[name] ?? engine(name);
  }

  /** The gateway says where it listens. */
  #address(from: number): string {
    const found = this.log
      .slice(from)
      .map((line) => /"service":"gateway".*"url":"(http:[^"]+)"/.exec(line)?.[1])
      .find((url) => url !== undefined);
    if (found === undefined) throw new Error(`not ready: ${this.log.slice(-5).join('\n')}`);
    return found;
  }
}

type EngineVariable = 'KAFKA_BROKERS' | 'MONGODB_URL' | 'REDIS_URL';

/** @throws Error naming the variable that is missing */
export function engine(name: EngineVariable): string {
  const url = process.env[name];
  if (!url)
    throw new Error(`${name} is not set: end-to-end tests are run by "npm test", which starts the engines`);
  return url;
}
