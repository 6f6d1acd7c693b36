import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompanyFact,
  companyChanged,
  topics,
  type ConsumerGroup,
  type EventDefinition,
} from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { createLogger, Metrics } from '@marquee/telemetry';
import { Kafka, logLevel, type Message, type Producer } from 'kafkajs';
import { createTopics } from './create-topics.ts';
import type { NewEvent, ReceivedEvent } from './event.ts';
import { Eventing, eventingCollections } from './eventing.ts';
import type { EffectDelivery, HandlerMark, ViewDelivery } from './handlers.ts';
import type { IntakeGate } from './intake.ts';
import type { KafkaTransport } from './kafka-transport.ts';
import { asAdmin } from './topic-reader.ts';

export const sessionTimeoutMs = 6_000;

export function engineUrl(variable: 'KAFKA_BROKERS' | 'MONGODB_URL'): string {
  const url = process.env[variable];
  if (url === undefined) throw new Error(`${variable} names the engine for this spec, and is not set`);
  return url;
}

export const brokers = () => engineUrl('KAFKA_BROKERS').split(',');

export const connectMongo = (prefix: string, url = engineUrl('MONGODB_URL')) =>
  Mongo.connect({ url, database: `${prefix}eventing` });

export const createEventing = (prefix: string, mongo: Mongo): Eventing =>
  new Eventing({
    service: 'eventing-spec',
    brokers: brokers(),
    mongo,
    logger: createLogger({ service: 'eventing-spec', level: process.env['LOG_LEVEL'] ?? 'silent' }),
    metrics: new Metrics('eventing-spec'),
    now: () => new Date(),
    newId: randomUUID,
    prefix,
    sessionTimeoutMs,
  });

type CompanyEvent = typeof companyChanged;

/** A change of a company, which these specs tell and hear of. */
export const change = (companyId: string, version: number, name = `v${version}`): NewEvent<CompanyEvent> => ({
  definition: companyChanged,
  aggregateId: companyId,
  version,
  data: CompanyFact.parse({ companyId, version, name, country: 'FR', vetted: true }),
});

export type HeardEvent = ReceivedEvent<CompanyEvent>;

/** What a handler of a spec is: as a controller's method with its mark. */
export type SpecHandler = { readonly of: readonly EventDefinition[]; readonly batch?: number } & (
  | { readonly as: 'view'; readonly handle: (delivery: ViewDelivery<CompanyEvent>) => Promise<void> }
  | { readonly as: 'effect'; readonly handle: (delivery: EffectDelivery<CompanyEvent>) => Promise<void> }
);

interface Consuming {
  readonly group?: ConsumerGroup;
  readonly gate?: IntakeGate;
  readonly rebuild?: string;
  readonly eventing?: Eventing;
  /** Resolves before the group has been joined. */
  readonly unawaited?: boolean;
}

/** Topics and a database of the spec's own, with a service that speaks and listens. */
export class Bench {
  readonly prefix: string;
  readonly mongo: Mongo;
  readonly eventing: Eventing;
  readonly kafka: Kafka;
  readonly #producer: Producer;
  readonly #transports = new Set<KafkaTransport>();

  private constructor(prefix: string, mongo: Mongo) {
    this.prefix = prefix;
    this.mongo = mongo;
    this.eventing = createEventing(prefix, mongo);
    this.kafka = new Kafka({ clientId: 'spec', brokers: brokers(), logLevel: logLevel.NOTHING });
    this.#producer = this.kafka.producer({ allowAutoTopicCreation: false });
  }

  static async open({ relay = true } = {}): Promise<Bench> {
    const prefix = `t${randomBytes(4).toString('hex')}-`;
    await createTopics(brokers().join(','), topicsOfSpecs, prefix);
    const mongo = await connectMongo(prefix);
    await mongo.ensure([...eventingCollections, { name: 'effects' }, { name: 'view' }]);
    const bench = new Bench(prefix, mongo);
    await bench.eventing.start({ relay });
    await bench.#producer.connect();
    return bench;
  }

  tell(...events: readonly NewEvent[]): Promise<void> {
    return this.mongo.transaction((tx) => this.eventing.outbox.add(tx, ...events));
  }

  /** Past the outbox: what another version of a service, or none of ours, might put into a topic. */
  async produce(topic: string, ...messages: readonly Message[]): Promise<void> {
    await this.#producer.send({ topic: `${this.prefix}${topic}`, messages: [...messages] });
  }

  async consume(handlers: readonly SpecHandler[], consuming: Consuming = {}): Promise<KafkaTransport> {
    const { group = 'catalogue', gate, rebuild, eventing = this.eventing } = consuming;
    const transport = eventing.transport(group, {
      events: [...new Set(handlers.flatMap(({ of }) => of))],
      ...(gate && { gate }),
      ...(rebuild !== undefined && { rebuild }),
    });
    for (const { of, as, batch = as === 'view' ? 500 : 1, handle } of handlers) {
      const mark: HandlerMark = { as, batch };
      for (const { name } of of) transport.addHandler(name, handle, true, { marquee: mark });
    }
    this.#transports.add(transport);
    const listening = new Promise<void>((resolve, reject) => {
      transport.listen((error) => {
        if (error instanceof Error) reject(error);
        else resolve();
      });
    });
    if (!consuming.unawaited) await listening;
    return transport;
  }

  async stop(transport: KafkaTransport): Promise<void> {
    this.#transports.delete(transport);
    await transport.close();
  }

  /** The effect of these specs: a row with the event's id. */
  effect = async (delivery: EffectDelivery<CompanyEvent>): Promise<void> =>
    delivery.once(async (tx, fresh) => {
      const rows = fresh.map(({ id, data }) => ({ event: id, name: data.name }));
      await this.mongo.collection('effects').insertMany(rows, { session: tx.session });
    });

  async effects(): Promise<string[]> {
    const rows = await this.mongo.collection<{ name: string }>('effects').find().toArray();
    return rows.map(({ name }) => name).sort();
  }

  deadLetters(topic: string, group: ConsumerGroup = 'catalogue') {
    return this.eventing.deadLetters.list(topic, group);
  }

  /** Offset up to which the group has committed, summed over the partitions of a topic. */
  async committed(topic: string, group = 'catalogue'): Promise<number> {
    const [found] = await asAdmin(this.kafka, (admin) =>
      admin.fetchOffsets({ groupId: `${this.prefix}${group}`, topics: [`${this.prefix}${topic}`] }),
    );
    return (found?.partitions ?? []).reduce((sum, { offset }) => sum + Math.max(0, Number(offset)), 0);
  }

  /** Ends what listens. */
  async hush(): Promise<void> {
    await Promise.all([...this.#transports].map((transport) => this.stop(transport)));
  }

  async close(): Promise<void> {
    await this.hush();
    await this.eventing.stop();
    await this.#producer.disconnect();
    await this.mongo.db.dropDatabase();
    await this.mongo.close();
    const own = topicsOfSpecs.map(({ name }) => `${this.prefix}${name}`);
    await asAdmin(this.kafka, (admin) => admin.deleteTopics({ topics: own }));
  }
}

const topicsOfSpecs = topics.filter(
  ({ name }) => name.startsWith('accounts.company') || name.startsWith('accounts.member'),
);

/** Asks until the answer is yes. @throws Error after `withinMs` */
export async function until(question: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await question())) {
    if (performance.now() > deadline)
      throw new Error(`still not so after ${withinMs} ms: ${String(question)}`);
    await sleep(20);
  }
}
