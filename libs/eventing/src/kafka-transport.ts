import { deadLetterTopic, retryTopic } from '@marquee/contracts';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import type { Consumer, Kafka } from 'kafkajs';
import { isObservable, lastValueFrom } from 'rxjs';
import { markOf } from './handlers.ts';
import { defaultSessionTimeoutMs, Intake, type IntakeOptions } from './intake.ts';
import { registryOf, type EventHandler } from './registry.ts';
import { asAdmin } from './topic-reader.ts';

export interface KafkaTransportOptions extends IntakeOptions {
  readonly kafka: Kafka;
}

/** After a crash that kafkajs does not try to mend. */
const restartMs = 5_000;

/**
 * Nest transport that reads a group's topics in batches. A handler may take longer than the session timeout, since
 * heartbeats go on beside it.
 */
export class KafkaTransport extends Server implements CustomTransportStrategy {
  readonly #options: KafkaTransportOptions;
  /** Source topic by the name that it, or its retry topic, has at the broker. */
  readonly #sources: ReadonlyMap<string, string>;
  #intake: Intake | undefined;
  #consumer: Consumer | undefined;
  #joined = false;
  #closing = false;

  constructor(options: KafkaTransportOptions) {
    super();
    const { group, events, logger, prefix, rebuild } = options;
    this.#options = { ...options, logger: logger.child({ group }) };
    const sources = [...new Set(events.map(({ topic }) => topic.name))];
    this.#sources = new Map([
      ...sources.map((name) => [`${prefix}${name}`, name] as const),
      ...(rebuild ? [] : sources.map((name) => [`${prefix}${retryTopic(name, group)}`, name] as const)),
    ]);
  }

  /** Why the group does not do its work, one sentence each; empty when all is well. */
  faults(): string[] {
    const faults = this.#intake?.faults() ?? [];
    return this.#joined ? faults : [...faults, `${this.#options.group} has not joined its consumer group`];
  }

  /** @throws Error where a handler or a topic is missing */
  listen(callback: (error?: unknown) => void): void {
    this.#start().then(() => {
      callback();
    }, callback);
  }

  /** Waits for the handlers in hand; what they have settled is committed. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#joined = false;
    this.#intake?.close();
    await this.#consumer?.disconnect();
  }

  on(): never {
    throw new Error('the Kafka transport has no event of its own to listen to');
  }

  unwrap<Client>(): Client {
    return this.#consumer as Client;
  }

  async #start(): Promise<void> {
    const { group, events } = this.#options;
    const registry = registryOf(group, events, this.#handlers());
    await this.#requireTopics();
    const intake = new Intake(this.#options, registry, this.#sources);
    this.#intake = intake;
    if (this.#closing) return;
    const consumer = this.#createConsumer();
    this.#consumer = consumer;
    const joined = this.#whenJoined(consumer, intake);
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.#sources.keys()], fromBeginning: true });
    await run(consumer, intake);
    await joined;
  }

  #createConsumer(): Consumer {
    const { kafka, group, prefix, rebuild, sessionTimeoutMs = defaultSessionTimeoutMs } = this.#options;
    return kafka.consumer({
      groupId: `${prefix}${group}${rebuild ? `.rebuild.${rebuild}` : ''}`,
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: sessionTimeoutMs * 2,
      heartbeatInterval: Math.floor(sessionTimeoutMs / 5),
      allowAutoTopicCreation: false,
      maxWaitTimeInMs: 500,
      retry: {
        retries: 20,
        initialRetryTime: 200,
        maxRetryTime: 5_000,
        restartOnFailure: () => Promise.resolve(!this.#closing),
      },
    });
  }

  /** Keeps `#joined` true to what is. @throws Error where the first attempt fails for good */
  async #whenJoined(consumer: Consumer, intake: Intake): Promise<void> {
    const { logger } = this.#options;
    let everJoined = false;
    return new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.GROUP_JOIN, () => {
        intake.forgetHolds();
        this.#joined = !this.#closing;
        everJoined = true;
        resolve();
        // it may have been on its way in when it was told to go
        if (this.#closing) void consumer.disconnect().catch(() => undefined);
      });
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        this.#joined = false;
        logger.error({ err: payload.error, restart: payload.restart }, 'the consumer crashed');
        if (payload.restart) return;
        reject(payload.error);
        if (everJoined) this.#restart(consumer, intake);
      });
    });
  }

  #restart(consumer: Consumer, intake: Intake): void {
    setTimeout(() => {
      if (this.#closing) return;
      consumer
        .connect()
        .then(() => run(consumer, intake))
        .catch((error: unknown) => {
          this.#options.logger.error({ err: error }, 'the consumer could not be started again');
          this.#restart(consumer, intake);
        });
    }, restartMs).unref();
  }

  #handlers(): { name: string; handler: EventHandler }[] {
    const found: { name: string; handler: EventHandler }[] = [];
    for (const [name, first] of this.messageHandlers) {
      for (let next: MessageHandler | undefined = first; next; next = next.next) {
        const mark = markOf(next.extras);
        if (!mark) throw new Error(`the handler of ${name} is neither @ViewOf nor @EffectOf`);
        found.push({ name, handler: { ...mark, handle: callOf(next) } });
      }
    }
    return found;
  }

  async #requireTopics(): Promise<void> {
    const { kafka, group, prefix } = this.#options;
    const needed = [
      ...this.#sources.keys(),
      ...[...new Set(this.#sources.values())].map((topic) => `${prefix}${deadLetterTopic(topic, group)}`),
    ];
    const existing = new Set(await asAdmin(kafka, (admin) => admin.listTopics()));
    const missing = needed.filter((topic) => !existing.has(topic));
    if (missing.length > 0)
      throw new Error(
        `${group} cannot consume: these topics are missing (npm run engines -- up makes them): ${missing.join(', ')}`,
      );
  }
}

const run = (consumer: Consumer, intake: Intake): Promise<void> =>
  consumer.run({
    eachBatchAutoResolve: false,
    autoCommitInterval: 1_000,
    partitionsConsumedConcurrently: 3,
    eachBatch: (payload) => intake.take(payload),
  });

function callOf(handler: MessageHandler): EventHandler['handle'] {
  return async (delivery) => {
    const result: unknown = await handler(delivery);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  };
}
