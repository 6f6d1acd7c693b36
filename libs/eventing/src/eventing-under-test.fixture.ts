import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  companyChanged,
  companyTopic,
  memberChanged,
  deadLetterTopic,
  retryTopic,
  topics,
  type ConsumerGroup,
  type EventDefinition,
  type Topic,
} from '@marquee/contracts';
import { isDuplicateKey, type Mongo } from '@marquee/mongo';
import { createLogger, Metrics } from '@marquee/telemetry';
import { Kafka, logLevel, type Message, type Producer } from 'kafkajs';
import { brokers, connectMongo, type CompanyEvent } from './company-events.fixture.ts';
import { createTopics } from './create-topics.ts';
import type { NewEvent, ReceivedEvent } from './event.ts';
import { Eventing, eventingCollections } from './eventing.ts';
import type { EffectDelivery, HandlerMark, ViewDelivery } from './handlers.ts';
import type { IntakeGate } from './intake.ts';
import type { KafkaTransport } from './kafka-transport.ts';
import { asAdmin, presentRanges } from './topic-reader.ts';

export const sessionTimeoutMs = 6_000;

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

  /** Where it was opened without: from now on its outbox is published. */
  async relay(): Promise<void> {
    await this.eventing.start();
  }

  tell(...events: readonly NewEvent[]): Promise<void> {
    return this.mongo.transaction((tx) => this.eventing.outbox.add(tx, ...events));
  }

  /** Past the outbox: what another version of a service, or none of ours, might put into a topic. */
  async produce(topic: string, ...messages: readonly Message[]): Promise<void> {
    await this.#producer.send({ topic: `${this.prefix}${topic}`, messages: [...messages] });
  }

  async consume(handlers: readonly SpecHandler[], consuming: Consuming = {}): Promise<KafkaTransport> {
    const { group = 'catalogue', gate, rebuild } = consuming;
    const transport = this.eventing.transport(group, {
      events: [...new Set(handlers.flatMap(({ of }) => of))],
      ...(gate && { gate }),
      ...(rebuild !== undefined && { rebuild }),
    });
    for (const { of, as, batch = as === 'view' ? 500 : 1, handle } of handlers) {
      const mark: HandlerMark = { as, batch };
      for (const { name } of of) transport.addHandler(name, handle, true, { marquee: mark });
    }
    this.#transports.add(transport);
    await listening(transport);
    return transport;
  }

  /** The one other event of these specs: of a person. */
  async consumeMembers(
    handle: (delivery: EffectDelivery<typeof memberChanged>) => Promise<void>,
  ): Promise<void> {
    const transport = this.eventing.transport('notification', { events: [memberChanged] });
    const mark: HandlerMark = { as: 'effect', batch: 1 };
    transport.addHandler(memberChanged.name, handle, true, { marquee: mark });
    this.#transports.add(transport);
    await listening(transport);
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

  /** A view of companies, by version. */
  companyView(collection = 'view'): SpecHandler {
    const rows = this.mongo.collection<{ _id: string; version: number; name: string }>(collection);
    return {
      of: [companyChanged],
      as: 'view',
      handle: async ({ events }) => {
        for (const { aggregateId: _id, version, data } of events)
          await rows
            .updateOne(
              { _id, version: { $lt: version } },
              { $set: { version, name: data.name } },
              { upsert: true },
            )
            .catch((error: unknown) => {
              if (!isDuplicateKey(error)) throw error; // what it has is newer
            });
      },
    };
  }

  async view(collection = 'view'): Promise<unknown[]> {
    return this.mongo.collection(collection).find().sort({ _id: 1 }).toArray();
  }

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

  /**
   * Waits until a group has taken all of a topic, in which at least so many messages are: outbox and dead letters are
   * published at least once. @throws Error that tells how far it has come
   */
  async heard(
    count: number,
    { topic = companyTopic.name, group = 'catalogue' }: { topic?: string; group?: string } = {},
  ): Promise<void> {
    let [committed, there] = [0, 0];
    const isDone = async () => {
      there = (await presentRanges(this.kafka, `${this.prefix}${topic}`)).reduce(
        (sum, { until }) => sum + Number(until),
        0,
      );
      committed = await this.committed(topic, group);
      return there >= count && committed >= there;
    };
    await until(isDone).catch(async (error: unknown) => {
      const waiting = await this.mongo.collection('outbox').countDocuments();
      const faults = [...this.#transports].flatMap((transport) => transport.faults());
      const how = `${committed} of ${there} (expected ${count}) are committed, ${waiting} wait in the outbox`;
      throw new Error([how, ...faults].join('; '), { cause: error });
    });
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

/** Beside those that are: a second group on the same topic. */
const topicsOfSpecs: Topic[] = [
  ...topics.filter(({ name }) => /^accounts\.(company|member)/.test(name)),
  ...[deadLetterTopic, retryTopic]
    .map((nameOf) => nameOf(companyTopic.name, 'notification'))
    .filter((name) => !topics.some((topic) => topic.name === name))
    .map((name) => ({ name, partitions: 1, config: {} })),
];

const listening = (transport: KafkaTransport) =>
  new Promise<void>((resolve, reject) => {
    transport.listen((error) => {
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });

/** What ends a spec that hangs: neighbours on the same processors cannot use it up, and faults at full size have much to do. */
const patienceMs = process.env['MARQUEE_FAULTS'] === 'full' ? 600_000 : 60_000;

/** Asks until the answer is yes. @throws Error after `withinMs` */
export async function until(
  question: () => boolean | Promise<boolean>,
  withinMs = patienceMs,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await question())) {
    if (performance.now() > deadline)
      throw new Error(`still not so after ${withinMs} ms: ${String(question)}`);
    await sleep(20);
  }
}
