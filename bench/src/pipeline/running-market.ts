import { mkdirSync } from 'node:fs';
import { services, type ServiceName } from '@marquee/contracts';
import { TokenKeys, type Bearer } from '@marquee/testing/tokens';
import { createDeclaredTopics } from '../../../tools/engines/declared-topics.ts';
import type { EngineEnvironment } from '../../../tools/engines/engine.ts';
import { freePorts } from '../../../tools/engines/ports.ts';
import { waitUntil } from '../../../tools/engines/wait-until.ts';
import { MailCatcher } from '../../../tools/mail-catcher/mail-catcher.ts';
import type { CpuSeconds } from './cpu-seconds.ts';
import { ServiceProcess } from './service-process.ts';

/** All that contracts name, so that none is forgotten. */
const answering = Object.keys(services) as ServiceName[];
type Name = ServiceName | 'matching-worker' | 'gateway';
const names: readonly Name[] = [...answering, 'matching-worker', 'gateway'];
const scriptOf = (name: Name) =>
  name === 'matching-worker' ? 'apps/matching/dist/worker.js' : `apps/${name}/dist/main.js`;

export interface MarketOptions {
  readonly engines: EngineEnvironment;
  /** Keeps two markets on the same engines apart. */
  readonly prefix: string;
  readonly dir: string;
  readonly profiles: string | undefined;
  readonly signal: AbortSignal;
}

const startTimeoutMs = 90_000;

/** All services, a process each, on free ports of loopback. */
export class RunningMarket implements AsyncDisposable {
  readonly prefix: string;
  /** The gateway's. */
  readonly url: string;
  readonly #options: MarketOptions;
  readonly #keys: TokenKeys;
  readonly #ports: ReadonlyMap<Name | 'operations', number>;
  readonly #mail: MailCatcher;
  readonly #running = new Map<Name, ServiceProcess>();

  private constructor(
    options: MarketOptions,
    { keys, mail }: { keys: TokenKeys; mail: MailCatcher },
    ports: ReadonlyMap<Name | 'operations', number>,
  ) {
    this.#options = options;
    this.#keys = keys;
    this.#mail = mail;
    this.#ports = ports;
    this.prefix = options.prefix;
    this.url = this.#urlOf('gateway');
  }

  /** @throws Error where a service ends or is not ready in time; none runs then */
  static async open(options: MarketOptions): Promise<RunningMarket> {
    const { engines, prefix, dir } = options;
    mkdirSync(dir, { recursive: true });
    await createDeclaredTopics(engines.KAFKA_BROKERS, () => undefined, prefix);
    const taken = await freePorts(names.length + 1);
    const ports = new Map([...names, 'operations' as const].map((name, i) => [name, taken[i] ?? 0]));
    const means = {
      keys: await TokenKeys.in(`${dir}/keys`),
      mail: await MailCatcher.start({ folder: `${dir}/mail`, smtpPort: 0, httpPort: 0 }),
    };
    const market = new RunningMarket(options, means, ports);
    try {
      for (const name of names) market.#start(name);
      await market.ready();
      return market;
    } catch (error) {
      await market[Symbol.asyncDispose]();
      throw error;
    }
  }

  sign(bearer: Bearer): Promise<string> {
    return this.#keys.sign(bearer, { ttl: '1h' });
  }

  startWorker(): void {
    this.#start('matching-worker');
  }

  async stopWorker(): Promise<void> {
    await this.#running.get('matching-worker')?.stop();
    this.#running.delete('matching-worker');
  }

  /** Every service has its engines, and its place in its consumer group. */
  async ready(): Promise<void> {
    const isReady = async (): Promise<void> => {
      const { ok } = await fetch(`${this.url}/api/health/ready`);
      if (!ok) throw new Error(`The services are not ready within ${startTimeoutMs / 1_000} s.`);
    };
    const { signal } = this.#options;
    await waitUntil(isReady, { timeoutMs: startTimeoutMs, stillWorthIt: () => this.assertAlive(), signal });
  }

  /** @throws Error where a service has ended that should not have */
  assertAlive(): void {
    for (const service of this.#running.values()) service.assertAlive();
  }

  cpuSeconds(): CpuSeconds {
    return Object.fromEntries([...this.#running].map(([name, service]) => [name, service.cpuSeconds()]));
  }

  pid(name: Name): number | undefined {
    return this.#running.get(name)?.pid;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#running.values()].map((service) => service.stop()));
    this.#running.clear();
    await this.#mail.stop();
  }

  #start(name: Name): void {
    const { engines, prefix, dir, profiles } = this.#options;
    const variableOf = (other: Name) => `${other.toUpperCase().replaceAll('-', '_')}_URL`;
    const where = names.map((other) => [variableOf(other), this.#urlOf(other)] as const);
    const env = {
      ...process.env,
      ...engines,
      ...this.#keys.env,
      ...Object.fromEntries(where),
      PORT: String(this.#ports.get(name)),
      OPERATIONS_PORT: String(this.#ports.get('operations')),
      MARQUEE_PREFIX: prefix,
      // As docker-compose.yml has it: the worker begins with what it knew when it stopped.
      ...(name === 'matching-worker' && { MATCHING_SNAPSHOT_DIR: `${dir}/snapshots` }),
      SMTP_URL: this.#mail.smtpUrl,
      LOG_LEVEL: 'warn',
      LOG_PRETTY: 'false',
    };
    this.#running.set(name, new ServiceProcess({ name, script: scriptOf(name), env, dir, profiles }));
  }

  #urlOf(name: Name): string {
    return `http://127.0.0.1:${this.#ports.get(name)}`;
  }
}
