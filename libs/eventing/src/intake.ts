import { deadLetterTopic, type ConsumerGroup, type EventDefinition } from '@marquee/contracts';
import type { Mongo } from '@marquee/mongo';
import type { Logger } from '@marquee/telemetry';
import type { EachBatchPayload, KafkaMessage, Producer } from 'kafkajs';
import { stepsOf, type Reaction, type Step } from './batch-steps.ts';
import { readKafkaMessage } from './cloud-event.ts';
import { toDeadLetter, type Position } from './dead-letters.ts';
import { Dispatcher, Interrupted, Postponed, type HandlerFigures, type Reading } from './dispatcher.ts';
import { causeOf, type Cause } from './failure.ts';
import type { Inbox } from './inbox.ts';
import { PartitionHolds } from './partition-holds.ts';
import type { Registry } from './registry.ts';

/** While it says why, nothing is read: work would pile up where it cannot be taken. */
export interface IntakeGate {
  /** Why nothing may come in now, or undefined. */
  closedBecause(): string | undefined;
}

export interface IntakeOptions {
  readonly producer: Producer;
  readonly mongo: Mongo;
  readonly inbox: Inbox;
  readonly group: ConsumerGroup;
  /** What the group subscribes to. */
  readonly events: readonly EventDefinition[];
  /** Before the name of every topic and group. */
  readonly prefix: string;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly figures: HandlerFigures;
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

/** How long the gate, once found closed, is left alone. */
const gateMs = 500;
export const defaultSessionTimeoutMs = 10_000;

/**
 * Takes batches, one of each partition at a time. An offset is resolved only when every event up to it is settled; a
 * partition that must wait is paused, so that the others go on.
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #registry: Registry;
  /** Source topic by the name that it, or its retry topic, has at the broker. */
  readonly #sources: ReadonlyMap<string, string>;
  readonly #known: ReadonlyMap<string, EventDefinition>;
  readonly #dispatcher: Dispatcher<Letter>;
  readonly #holds: PartitionHolds;
  #closing = false;

  constructor(options: IntakeOptions, registry: Registry, sources: ReadonlyMap<string, string>) {
    this.#options = options;
    this.#registry = registry;
    this.#sources = sources;
    this.#known = new Map(options.events.map((event) => [event.name, event]));
    this.#holds = new PartitionHolds(options.now);
    this.#dispatcher = new Dispatcher({
      ...options,
      bury: (letter, cause) => this.#bury(letter, cause),
      isReplay: ({ topic, origin }) => origin.topic !== `${options.prefix}${topic}`,
    });
  }

  /** Partitions that stand still, one sentence each. */
  faults(): string[] {
    return this.#holds.faults();
  }

  /** Handlers in hand end; nothing else begins. */
  close(): void {
    this.#closing = true;
  }

  /** The partitions were given out anew: what another consumer has now is not ours to complain of. */
  forgetHolds(): void {
    this.#holds.releaseAll();
  }

  async take(payload: BatchPayload): Promise<void> {
    const { batch, heartbeat, resolveOffset, commitOffsetsIfNecessary, isRunning, isStale } = payload;
    let ours = true;
    const reading: Reading<Letter> = {
      alive: () => ours && isRunning() && !isStale() && !this.#closing,
      settled: ({ origin }) => {
        resolveOffset(origin.offset);
        this.#holds.release(placeOf(origin));
      },
    };
    const beat = setInterval(
      () => void heartbeat().catch(() => (ours = false)),
      (this.#options.sessionTimeoutMs ?? defaultSessionTimeoutMs) / 5,
    );
    try {
      for (const step of this.#steps(batch)) {
        if (!reading.alive() || this.#pausedByGate(payload)) return;
        await this.#settle(step, reading);
        reading.settled(step.last);
        await heartbeat();
        await commitOffsetsIfNecessary();
      }
    } catch (error) {
      if (error instanceof Postponed) this.#postpone(payload, error);
      else if (!(error instanceof Interrupted)) throw error;
    } finally {
      clearInterval(beat);
    }
  }

  #steps({ topic, partition, messages }: BatchPayload['batch']): Step<Letter>[] {
    const letters = messages.map((message) => ({
      topic: this.#sources.get(topic) ?? topic,
      message,
      origin: { topic, partition, offset: message.offset },
    }));
    return stepsOf(letters, (letter) => this.#reactionTo(letter));
  }

  #reactionTo({ message, origin }: Letter): Reaction {
    const { rebuild } = this.#options;
    const doom = this.#holds.doom(placeOf(origin), origin.offset);
    if (doom) return { do: 'bury', cause: doom };
    try {
      const event = readKafkaMessage(message, this.#known);
      const handler = event && this.#registry.get(event.name);
      return event && handler && !(rebuild && handler.as === 'effect')
        ? { do: 'handle', event, handler }
        : { do: 'skip' };
    } catch (error) {
      this.#options.logger.warn({ err: error, ...origin }, 'an event cannot be read');
      return rebuild ? { do: 'skip' } : { do: 'bury', cause: causeOf(error) };
    }
  }

  async #settle(step: Step<Letter>, reading: Reading<Letter>): Promise<void> {
    if (step.do === 'handle') await this.#dispatcher.settle(step, reading);
    if (step.do === 'bury') await this.#bury(step.last, step.cause);
  }

  /** Until the dead-letter topic has it the partition stands still, and readiness says so: nothing is dropped. */
  async #bury({ topic: source, origin, message }: Letter, cause: Cause): Promise<void> {
    const { group, producer, now, prefix, logger } = this.#options;
    const topic = `${prefix}${deadLetterTopic(source, group)}`;
    const letter = toDeadLetter({ topic: source, origin, message }, cause, now());
    try {
      await producer.send({ topic, acks: -1, messages: [letter] });
    } catch (refusal) {
      throw new DeadLetterRefused(topic, { offset: origin.offset, cause }, { cause: refusal });
    }
    logger.error({ ...origin, cause }, 'an event became a dead letter');
  }

  #postpone(payload: BatchPayload, error: Postponed): void {
    const place = placeOf(payload.batch);
    const doomed = error instanceof DeadLetterRefused ? error.doomed : undefined;
    const afterMs = this.#holds.hold(place, error.message, doomed);
    this.#options.logger.warn({ err: error, place, afterMs }, 'a partition waits');
    pauseFor(afterMs, payload);
  }

  #pausedByGate(payload: BatchPayload): boolean {
    if (!this.#options.gate?.closedBecause()) return false;
    pauseFor(gateMs, payload);
    return true;
  }
}

class DeadLetterRefused extends Postponed {
  readonly doomed: { readonly offset: string; readonly cause: Cause };

  constructor(topic: string, doomed: DeadLetterRefused['doomed'], options: ErrorOptions) {
    super(`${topic} refuses a dead letter`, options);
    this.doomed = doomed;
  }
}

const placeOf = ({ topic, partition }: Omit<Position, 'offset'>) => `${topic}[${partition}]`;

function pauseFor(ms: number, { pause }: Pick<BatchPayload, 'pause'>): void {
  setTimeout(pause(), ms).unref();
}
