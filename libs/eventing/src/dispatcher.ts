import { setTimeout as sleep } from 'node:timers/promises';
import { isMongoAway, type Mongo, type Tx } from '@marquee/mongo';
import { inTrace, type Logger, type Metrics, type SpanOptions } from '@marquee/telemetry';
import type { ReceivedEvent } from './event.ts';
import { causeOf, NotYet, verdictOn, type Cause } from './failure.ts';
import type { EffectDelivery, ViewDelivery } from './handlers.ts';
import type { Inbox } from './inbox.ts';
import type { EventHandler } from './registry.ts';

/** Consecutive events of one partition for one handler. */
export interface Group<Letter> {
  readonly handler: EventHandler;
  readonly items: readonly { readonly event: ReceivedEvent; readonly letter: Letter }[];
}

/** The partition that a group was read from. */
export interface Reading<Letter> {
  /** Whether it is still this consumer's. */
  readonly alive: () => boolean;
  /** Everything up to this one is settled. */
  readonly settled: (last: Letter) => void;
}

export const handlerFigures = (metrics: Metrics) => ({
  handled: metrics.counter('events_handled_total', 'Events settled', ['event', 'outcome']),
  seconds: metrics.duration('event_handler_seconds', 'Time of a handler for one delivery', ['event']),
});
export type HandlerFigures = ReturnType<typeof handlerFigures>;

interface DispatcherOptions<Letter> {
  readonly mongo: Mongo;
  readonly inbox: Inbox;
  readonly logger: Logger;
  readonly figures: HandlerFigures;
  /** @throws Postponed while the dead-letter topic does not take it */
  readonly bury: (letter: Letter, cause: Cause) => Promise<void>;
  /** Whether an operator sent it again. */
  readonly isReplay: (letter: Letter) => boolean;
}

/** The consumer is stopping or has lost the partition: what is not settled will be delivered again. */
export class Interrupted extends Error {}

/** The first event that is not settled waits for something: it is to be delivered again, after a while. */
export class Postponed extends Error {}

/** Brings events to handlers until each is settled: done, skipped, or a dead letter. */
export class Dispatcher<Letter> {
  readonly #options: DispatcherOptions<Letter>;

  constructor(options: DispatcherOptions<Letter>) {
    this.#options = options;
  }

  /** @throws Interrupted, Postponed */
  async settle(group: Group<Letter>, reading: Reading<Letter>): Promise<void> {
    const [first] = group.items;
    for (let tries = 1; first && reading.alive(); tries++) {
      try {
        await inTrace(first.event.traceparent, () => this.#handle(group), spanOf(group, first.event));
        return this.#done(group, reading);
      } catch (error) {
        const verdict = verdictOn(error, tries);
        this.#options.logger.warn(
          { err: error, event: first.event.name, id: first.event.id, tries, then: verdict.then },
          'an event was not handled',
        );
        // one bad event must not take its neighbours along, nor wait for one that stands before it
        const ofOne = verdict.then === 'dead-letter' || error instanceof NotYet || tries > 1;
        if (group.items.length > 1 && ofOne && !isMongoAway(error)) return this.#oneByOne(group, reading);
        if (verdict.then === 'wait') throw postponed(error);
        if (verdict.then === 'dead-letter') return this.#bury(group, error, reading);
        await sleep(verdict.afterMs);
      }
    }
    if (first) throw new Interrupted();
  }

  #done({ items }: Group<Letter>, { settled }: Reading<Letter>): void {
    for (const { event } of items) this.#options.figures.handled.inc({ event: event.name, outcome: 'done' });
    const last = items.at(-1);
    if (last) settled(last.letter);
  }

  async #oneByOne({ handler, items }: Group<Letter>, reading: Reading<Letter>): Promise<void> {
    for (const item of items) await this.settle({ handler, items: [item] }, reading);
  }

  async #bury({ items }: Group<Letter>, error: unknown, { settled }: Reading<Letter>): Promise<void> {
    for (const { event, letter } of items) {
      await this.#options.bury(letter, causeOf(error));
      this.#options.figures.handled.inc({ event: event.name, outcome: 'dead-letter' });
      settled(letter);
    }
  }

  async #handle(group: Group<Letter>): Promise<void> {
    const { handler, items } = group;
    const events = items.map(({ event }) => event);
    const stopTimer = this.#options.figures.seconds.startTimer({ event: events[0]?.name ?? '' });
    try {
      await (handler.as === 'view' ? handler.handle({ events } satisfies ViewDelivery) : this.#effect(group));
      this.#options.logger.debug({ event: events[0]?.name, count: events.length }, 'events handled');
    } finally {
      stopTimer();
    }
  }

  async #effect({ handler, items }: Group<Letter>): Promise<void> {
    const { inbox, mongo, isReplay } = this.#options;
    const replayed = items.some(({ letter }) => isReplay(letter));
    const unknown = await inbox.fresh(items.map(({ event }) => event));
    const events = replayed ? unknown : await this.#withoutForgotten(unknown);
    if (events.length === 0) return;
    let settled = false;
    const delivery: EffectDelivery = {
      events,
      once: async (effect: (tx: Tx, fresh: readonly ReceivedEvent[]) => Promise<void>) => {
        await mongo.transaction(async (tx) => {
          const fresh = await inbox.fresh(events, tx);
          if (fresh.length === 0) return;
          await effect(tx, fresh);
          await inbox.record(fresh, tx, { replayed });
        });
        settled = true;
      },
    };
    await handler.handle(delivery);
    if (!settled) throw new Error(`the handler of ${events[0]?.name ?? 'an event'} ended without its effect`);
  }

  /** Had they their effect? The inbox cannot say any more, and twice is worse than late: an operator may replay them. */
  async #withoutForgotten(events: readonly ReceivedEvent[]): Promise<readonly ReceivedEvent[]> {
    const { inbox, figures, logger } = this.#options;
    const forgotten = new Set(await inbox.perhapsForgotten(events));
    const [first] = forgotten;
    if (!first) return events;
    for (const { name } of forgotten) figures.handled.inc({ event: name, outcome: 'forgotten' });
    const { name, id, time } = first;
    logger.error(
      { event: name, id, time, count: forgotten.size },
      'events older than the inbox remembers were passed over',
    );
    return events.filter((event) => !forgotten.has(event));
  }
}

const spanOf = ({ items }: Group<unknown>, { name, id }: ReceivedEvent): SpanOptions => ({
  name: `handle ${name}`,
  kind: 'consumer',
  attributes: {
    'messaging.system': 'kafka',
    'messaging.message.id': id,
    'messaging.batch.message_count': items.length,
  },
});

const postponed = (cause: unknown) =>
  new Postponed(cause instanceof Error ? cause.message : String(cause), { cause });
