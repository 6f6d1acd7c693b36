import { randomBytes, randomUUID } from 'node:crypto';
import { factTopics, failureTopicsOf, topics } from '@marquee/contracts';
import { createTopics } from '@marquee/eventing/create-topics';
import {
  startService,
  upstreamEnvironment,
  type Environment,
  type RunningService,
  type ServiceDefinition,
} from '@marquee/service';
import { Eventing, eventingCollections } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { createLogger, Metrics } from '@marquee/telemetry';
import { MongoClient, type Db } from 'mongodb';
import { dropDatabases } from './drop-databases.ts';
import { TokenKeys, type Bearer, type TokenOptions } from './tokens.ts';

/** The engines that tests share; the test command sets their addresses. @throws Error naming the variable that is missing */
export function engineUrls(): { brokers: string; mongodb: string; redis: string } {
  const of = (name: string) => {
    const url = process.env[name];
    if (!url)
      throw new Error(
        `${name} is not set: integration tests are run by "npm test", which starts the engines`,
      );
    return url;
  };
  return { brokers: of('KAFKA_BROKERS'), mongodb: of('MONGODB_URL'), redis: of('REDIS_URL') };
}

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Call {
  readonly as?: Bearer;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Services on the shared engines, kept apart from every other run by a prefix of their own. */
export class TestMarket implements AsyncDisposable {
  readonly prefix: string;
  readonly env: Environment;
  readonly #keys: TokenKeys;
  readonly #client: MongoClient;
  readonly #running = new Map<string, RunningService>();

  private constructor(prefix: string, env: Environment, keys: TokenKeys, client: MongoClient) {
    this.prefix = prefix;
    this.env = env;
    this.#keys = keys;
    this.#client = client;
  }

  /** With the topics of all facts, and nothing running. */
  static async open(settings: Readonly<Record<string, string>> = {}): Promise<TestMarket> {
    const { brokers, mongodb, redis } = engineUrls();
    const prefix = `t${randomBytes(4).toString('hex')}-`;
    const keys = await TokenKeys.forTests();
    const env = {
      NODE_ENV: 'test',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
      LOG_PRETTY: 'false',
      KAFKA_BROKERS: brokers,
      MONGODB_URL: mongodb,
      REDIS_URL: redis,
      MARQUEE_PREFIX: prefix,
      KAFKA_SESSION_TIMEOUT_MS: '6000',
      JOB_LOCK_MS: '2000',
      ...keys.env,
      ...settings,
    };
    await createTopics(brokers, factTopics, prefix);
    // As services read: what is seen here is there for them, too.
    const client = new MongoClient(mongodb, { readConcern: { level: 'majority' } });
    return new TestMarket(prefix, env, keys, await client.connect());
  }

  async start(...definitions: readonly ServiceDefinition[]): Promise<void> {
    await this.startWith({}, ...definitions);
  }

  /** With settings of their own, beside those of the market. They are told where services are that run already. */
  async startWith(
    settings: Readonly<Record<string, string>>,
    ...definitions: readonly ServiceDefinition[]
  ): Promise<void> {
    await this.makeFailureTopics(...definitions);
    const started = await Promise.all(definitions.map((definition) => this.#launch(definition, settings)));
    for (const service of started) this.#running.set(service.name, service);
  }

  /** One instance more of a service. Its `stop` is the caller's to call. */
  async another(
    definition: ServiceDefinition,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<RunningService> {
    await this.makeFailureTopics(definition);
    return this.#launch(definition, settings);
  }

  #launch(
    definition: ServiceDefinition,
    settings: Readonly<Record<string, string>>,
  ): Promise<RunningService> {
    const env = { ...this.env, ...upstreamEnvironment([...this.#running.values()]), ...settings };
    return startService(definition, { env, port: 0, processMetrics: false });
  }

  /** For services that are started otherwise. What one group alone uses is made with it: each topic costs a broker. */
  async makeFailureTopics(...definitions: readonly ServiceDefinition[]): Promise<void> {
    await createTopics(engineUrls().brokers, failureTopicsFor(definitions), this.prefix);
  }

  service(name: string): RunningService {
    const service = this.#running.get(name);
    if (!service) throw new Error(`${name} does not run`);
    return service;
  }

  async stop(name: string): Promise<void> {
    await this.service(name).stop();
    this.#running.delete(name);
  }

  /** A service's own database. */
  database(name: string): Db {
    return this.#client.db(`${this.prefix}${name}`);
  }

  /** Speaks in the place of a service that does not run here. Its `stop` is the caller's to call. */
  async speaker(name: string): Promise<{ mongo: Mongo; eventing: Eventing; stop(): Promise<void> }> {
    const { brokers, mongodb } = engineUrls();
    const mongo = await Mongo.connect({ url: mongodb, database: `${this.prefix}${name}` });
    await mongo.ensure(eventingCollections);
    const eventing = new Eventing({
      service: name,
      brokers: brokers.split(','),
      mongo,
      logger: createLogger({ service: name, level: this.env['LOG_LEVEL'] ?? 'error' }),
      metrics: new Metrics(name),
      now: () => new Date(),
      newId: randomUUID,
      prefix: this.prefix,
    });
    await eventing.start();
    const stop = async () => {
      await eventing.stop();
      await mongo.close();
    };
    return { mongo, eventing, stop };
  }

  token(bearer: Bearer, options: TokenOptions = {}): Promise<string> {
    return this.#keys.sign(bearer, options);
  }

  /** Asks a service as a member, or as nobody: `call('catalogue', 'POST /api/v1/listings', {as, body})`. */
  async call<Body = never>(
    name: string,
    route: string,
    { as, body, headers = {} }: Call = {},
  ): Promise<Answer<Body>> {
    const [method = 'GET', path = '/'] = route.split(' ');
    const response = await fetch(`${this.service(name).url}${path}`, {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${await this.token(as)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isText = response.headers.get('content-type')?.startsWith('text/') ?? false;
    const parsed: unknown = isText ? text : text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed as Body };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#running.values()].map((service) => service.stop()));
    await dropDatabases(this.#client, this.prefix);
    await this.#client.close();
  }
}

const failureTopicsFor = (definitions: readonly ServiceDefinition[]) =>
  definitions.some(({ name }) => name === readsAllDeadLetters)
    ? topics
    : definitions.flatMap(({ consumes }) => (consumes === undefined ? [] : failureTopicsOf(consumes)));

const readsAllDeadLetters = 'ops';
