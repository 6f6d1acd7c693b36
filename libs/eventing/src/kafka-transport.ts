import { setTimeout as sleep } from 'node:timers/promises';
import {
  consumers,
  deadLetterTopic,
  retryTopic,
  subscribedTopics,
  type ConsumerGroup,
  type EventDefinition,
} from '@marquee/contracts';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import type { Consumer, EachBatchPayload, Kafka, KafkaMessage, Producer } from 'kafkajs';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Mongo } from '@marquee/mongo';
import type { Logger, Metrics } from '@marquee/telemetry';
import { readKafkaMessage } from './cloud-event.ts';
import { toDeadLetter, type Position } from './dead-letters.ts';
import { Dispatcher, Interrupted, type Group } from './dispatcher.ts';
import type { ReceivedEvent } from './event.ts';
import { causeOf, type Cause } from './failure.ts';
import { markOf } from './handlers.ts';
import type { Inbox } from './inbox.ts';
import { registryOf, type EventHandler, type Registry } from './registry.ts';
import { asAdmin } from './topic-reader.ts';

/** While it says why, nothing is read: work would pile up where it cannot be taken. */
export interface IntakeGate {
  /** Why nothing may come in now, or undefined. */
  closedBecause(): string | undefined;
}

export interface KafkaTransportOptions {
  readonly kafka: Kafka;
  readonly producer: Producer;
  readonly mongo: Mongo;
  readonly inbox: Inbox;
  readonly group: ConsumerGroup;
  readonly prefix: string;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly gate?: IntakeGate;
  readonly sessionTimeoutMs?: number;
  /** A rebuild reads everything again under a group of its own, and runs views only. */
  readonly rebuild?: string;
}

interface Letter {
  readonly topic: string;
  readonly origin: Position;
  readonly message: KafkaMessage;
}

type BatchPayload = Pick<
  EachBatchPayload,
  'batch' | 'heartbeat' | 'resolveOffset' | 'commitOffsetsIfNecessary' | 'isRunning' | 'isStale' | 'pause'
>;

/**
 * Nest transport that reads a group's topics in batches. An offset is committed only when every event before it is
 * settled; a handler may take longer than the session timeout, since heartbeats go on beside it.
 */
export class KafkaTransport extends Server implements CustomTransportStrategy {
  readonly #options: KafkaTransportOptions;
  readonly #log: Logger;
  readonly #dispatcher: Dispatcher<Letter>;
  readonly #known: ReadonlyMap<string, EventDefinition>;
  /** Source topic by the name that it, or its retry topic, has at the broker. */
  readonly #sources = new Map<string, string>();
  readonly #stopped = new Map<string, string>();
  #registry: Registry = new Map();
  #consumer: Consumer | undefined;
  #joined = false;
  #closing = false;
  #paused: string | undefined;

  constructor(options: KafkaTransportOptions) {
    super();
    this.#options = options;
    const { group, logger, metrics, mongo, inbox } = options;
    this.#log = logger.child({ group });
    this.#known = new Map(consumers[group].map((event: EventDefinition) => [event.name, event]));
    for (const { name } of subscribedTopics(group)) {
      this.#sources.set(this.#name(name), name);
      if (!options.rebuild) this.#sources.set(this.#name(retryTopic(name, group)), name);
    }
    this.#dispatcher = new Dispatcher({
      mongo,
      inbox,
      metrics,
      logger: this.#log,
      bury: (letter, cause, alive) => this.#bury(letter, cause, alive),
    });
  }

  /** Why the group does not do its work, one sentence each; empty when all is well. */
  faults(): string[] {
    const faults = [...this.#stopped].map(([partition, why]) => `${partition} stands still: ${why}`);
    if (!this.#joined) faults.push(`${this.#options.group} has not joined its consumer group`);
    return faults;
  }

  /** @throws Error where a handler or a topic is missing */
  listen(callback: (error?: unknown) => void): void {
    this.#start().then(() => {
      callback();
    }, callback);
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#joined = false;
    await this.#consumer?.disconnect();
  }

  on(): never {
    throw new Error('the Kafka transport has no event of its own to listen to');
  }

  unwrap<Client>(): Client {
    return this.#consumer as Client;
  }

  async #start(): Promise<void> {
    const { kafka, group, prefix, rebuild, sessionTimeoutMs = 10_000 } = this.#options;
    this.#registry = registryOf(group, consumers[group], this.#handlers());
    await this.#requireTopics();
    const consumer = kafka.consumer({
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
    this.#consumer = consumer;
    const joined = new Promise<void>((resolve) => {
      consumer.on(consumer.events.GROUP_JOIN, () => {
        this.#joined = true;
        resolve();
      });
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.#joined = false;
      this.#log.error({ err: payload.error, restart: payload.restart }, 'the consumer crashed');
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.#sources.keys()], fromBeginning: true });
    await consumer.run({
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 3,
      eachBatch: (payload) => this.#eachBatch(payload),
    });
    await joined;
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
    const { kafka, group } = this.#options;
    const needed = [
      ...this.#sources.keys(),
      ...[...new Set(this.#sources.values())].map((topic) => this.#name(deadLetterTopic(topic, group))),
    ];
    const existing = new Set(await asAdmin(kafka, (admin) => admin.listTopics()));
    const missing = needed.filter((topic) => !existing.has(topic));
    if (missing.length > 0)
      throw new Error(
        `${group} cannot consume: these topics are missing (npm run engines -- up makes them): ${missing.join(', ')}`,
      );
  }

  async #eachBatch(payload: BatchPayload): Promise<void> {
    if (this.#pausedByGate(payload)) return;
    const { batch, heartbeat, resolveOffset, commitOffsetsIfNecessary, isRunning, isStale } = payload;
    const alive = () => isRunning() && !isStale() && !this.#closing;
    const beat = setInterval(
      () => void heartbeat().catch(() => undefined),
      (this.#options.sessionTimeoutMs ?? 10_000) / 5,
    );
    try {
      for (const { group, last } of await this.#groups(payload, alive)) {
        if (!alive()) return;
        if (group) await this.#dispatcher.settle(group, alive);
        resolveOffset(last);
        await heartbeat();
        await commitOffsetsIfNecessary();
      }
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      this.#log.debug(
        { topic: batch.topic, partition: batch.partition },
        'interrupted: the rest will be delivered again',
      );
    } finally {
      clearInterval(beat);
    }
  }

  /** The batch cut into what goes to one handler at a time, in order, with the offset that is then settled. */
  async #groups(
    { batch }: BatchPayload,
    alive: () => boolean,
  ): Promise<{ group?: Group<Letter>; last: string }[]> {
    const topic = this.#sources.get(batch.topic) ?? batch.topic;
    const cuts: { group?: Group<Letter>; last: string }[] = [];
    let open:
      { handler: EventHandler; items: { event: ReceivedEvent; letter: Letter }[]; last: string } | undefined;
    const cut = () => {
      if (open) cuts.push({ group: { handler: open.handler, items: open.items }, last: open.last });
      open = undefined;
    };
    for (const message of batch.messages) {
      const letter = {
        topic,
        message,
        origin: { topic: batch.topic, partition: batch.partition, offset: message.offset },
      };
      const event = await this.#read(letter, alive);
      const handler = event && this.#registry.get(event.name);
      if (!event || !handler || (this.#options.rebuild && handler.as === 'effect')) {
        if (open) open.last = message.offset;
        else cuts.push({ last: message.offset });
        continue;
      }
      if (open && (open.handler !== handler || open.items.length >= handler.batch)) cut();
      open ??= { handler, items: [], last: message.offset };
      open.items.push({ event, letter });
      open.last = message.offset;
    }
    cut();
    return cuts;
  }

  async #read(letter: Letter, alive: () => boolean): Promise<ReceivedEvent | undefined> {
    try {
      return readKafkaMessage(letter.message, this.#known);
    } catch (error) {
      this.#log.warn({ err: error, ...letter.origin }, 'an event cannot be read');
      if (!this.#options.rebuild) await this.#bury(letter, causeOf(error), alive);
      return undefined;
    }
  }

  /** Until the dead-letter topic has it the partition stands still, and readiness says so: nothing is dropped. */
  async #bury(letter: Letter, cause: Cause, alive: () => boolean): Promise<void> {
    const { group, producer, now } = this.#options;
    const place = `${letter.origin.topic}[${letter.origin.partition}]`;
    const topic = this.#name(deadLetterTopic(letter.topic, group));
    for (let waitMs = 250; alive(); waitMs = Math.min(waitMs * 2, 5_000)) {
      try {
        await producer.send({ topic, acks: -1, messages: [toDeadLetter(letter, cause, now())] });
        this.#stopped.delete(place);
        this.#log.error({ ...letter.origin, cause }, 'an event became a dead letter');
        return;
      } catch (error) {
        this.#stopped.set(place, `${topic} refuses a dead letter`);
        this.#log.error(
          { err: error, ...letter.origin },
          'the dead-letter topic refuses: the partition stands still',
        );
        await sleep(waitMs);
      }
    }
    throw new Interrupted();
  }

  #pausedByGate({ pause }: BatchPayload): boolean {
    this.#paused = this.#options.gate?.closedBecause();
    if (!this.#paused) return false;
    const resume = pause();
    setTimeout(() => {
      resume();
    }, 500).unref();
    return true;
  }

  #name(topic: string): string {
    return `${this.#options.prefix}${topic}`;
  }
}

function callOf(handler: MessageHandler): EventHandler['handle'] {
  return async (delivery) => {
    const result: unknown = await handler(delivery);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  };
}
