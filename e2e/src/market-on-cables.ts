import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cable } from '@marquee/testing/cable';
import type { EngineName } from '../../tools/engines/engine.ts';
import { freeEnginePorts } from '../../tools/engines/ports.ts';
import { makeReplicaSet } from '../../tools/engines/replica-set.ts';
import { startEngines, type StartedEngine } from '../../tools/engines/start-engines.ts';
import type { MarketClient } from './market-client.ts';
import { OwnMarket } from './own-market.ts';

type PerEngine<What> = Readonly<Record<EngineName, What>>;

/** A market with engines of its own, each at the end of a cable: the market knows no other way to them. */
export class MarketOnCables implements AsyncDisposable {
  readonly own: OwnMarket;
  readonly client: MarketClient;
  readonly cables: PerEngine<Cable>;
  readonly kafka: StartedEngine;
  /** MongoDB and Redis, past their cables. */
  readonly mongodbUrl: string;
  readonly redisUrl: string;
  readonly #opened: AsyncDisposableStack;

  private constructor(
    parts: Pick<MarketOnCables, 'own' | 'client' | 'cables' | 'kafka' | 'mongodbUrl' | 'redisUrl'>,
    opened: AsyncDisposableStack,
  ) {
    this.own = parts.own;
    this.client = parts.client;
    this.cables = parts.cables;
    this.kafka = parts.kafka;
    this.mongodbUrl = parts.mongodbUrl;
    this.redisUrl = parts.redisUrl;
    this.#opened = opened;
  }

  get brokers(): string {
    return `127.0.0.1:${this.cables.kafka.port}`;
  }

  /** Ready. */
  static async open(settings: Readonly<Record<string, string>>): Promise<MarketOnCables> {
    await using opened = new AsyncDisposableStack();
    const dataDir = await mkdtemp(join(tmpdir(), 'marquee-faults-'));
    opened.defer(() => rm(dataDir, { recursive: true, force: true }));
    const ports = await freeEnginePorts();
    const cables = {
      kafka: await Cable.to(ports.kafka),
      mongodb: await Cable.to(ports.mongodb),
      redis: await Cable.to(ports.redis),
    };
    opened.defer(() => Object.values(cables).forEach((cable) => cable.close()));
    const addressOf = (engine: EngineName) => `127.0.0.1:${cables[engine].port}`;
    const started = await startEngines({
      dataDir,
      ports,
      settings: { kafka: { 'advertised.listeners': `PLAINTEXT://${addressOf('kafka')}` } },
    });
    opened.defer(() => started.stop());
    const { kafka } = started.engines;
    if (!kafka) throw new Error('there is no Kafka');
    // Clients follow the address that the set knows its member by.
    await makeReplicaSet(addressOf('mongodb'));
    const own = await OwnMarket.open({
      KAFKA_BROKERS: addressOf('kafka'),
      MONGODB_URL: `mongodb://${addressOf('mongodb')}/?replicaSet=rs0`,
      REDIS_URL: `redis://${addressOf('redis')}`,
      ...settings,
    });
    opened.use(own);
    const client = await own.start();
    const mongodbUrl = `mongodb://127.0.0.1:${ports.mongodb}/?directConnection=true`;
    const redisUrl = `redis://127.0.0.1:${ports.redis}`;
    return new MarketOnCables({ own, client, cables, kafka, mongodbUrl, redisUrl }, opened.move());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const cable of Object.values(this.cables)) cable.mend();
    await this.#opened.disposeAsync();
  }
}
