import { setTimeout as sleep } from 'node:timers/promises';
import type { Mongo, Tx } from '@marquee/mongo';
import { inTrace, type Logger, type Metrics } from '@marquee/telemetry';
import type { ReceivedEvent } from './event.ts';
import { causeOf, verdictOn, type Cause } from './failure.ts';
import type { EffectDelivery, ViewDelivery } from './handlers.ts';
import type { Inbox } from './inbox.ts';
import type { EventHandler } from './registry.ts';

/** Consecutive events of one partition for one handler. */
export interface Group<Letter> {
  readonly handler: EventHandler;
  readonly items: readonly { readonly event: ReceivedEvent; readonly letter: Letter }[];
}

interface DispatcherOptions<Letter> {
  readonly mongo: Mongo;
  readonly inbox: Inbox;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Keeps trying until the dead-letter topic has it. */
  readonly bury: (letter: Letter, cause: Cause, alive: () => boolean) => Promise<void>;
}

/** The consumer is stopping or has lost the partition: what is not settled will be delivered again. */
export class Interrupted extends Error {}

/** Brings events to handlers until each is settled: done, skipped, or a dead letter. */
export class Dispatcher<Letter> {
  readonly #options: DispatcherOptions<Letter>;
  readonly #handled;
  readonly #seconds;

  constructor(options: DispatcherOptions<Letter>) {
    this.#options = options;
    this.#handled = options.metrics.counter('events_handled_total', 'Events settled', ['event', 'outcome']);
    this.#seconds = options.metrics.duration('event_handler_seconds', 'Time of a handler for one delivery', [
      'event',
    ]);
  }

  /** `alive` says whether the partition is still this consumer's. @throws Interrupted */
  async settle(group: Group<Letter>, alive: () => boolean): Promise<void> {
    const [first] = group.items;
    if (!first) return;
    for (let tries = 1; alive(); tries++) {
      try {
        await inTrace(first.event.traceparent, () => this.#handle(group));
        for (const { event } of group.items) this.#handled.inc({ event: event.name, outcome: 'done' });
        return;
      } catch (error) {
        const verdict = verdictOn(error, tries);
        this.#options.logger.warn(
          { err: error, event: first.event.name, id: first.event.id, tries, then: verdict.then },
          'an event was not handled',
        );
        // one bad event must not take its neighbours along
        if (group.items.length > 1 && tries > 1) return this.#oneByOne(group, alive);
        if (verdict.then === 'dead-letter') return this.#bury(group, error, alive);
        await sleep(verdict.afterMs);
      }
    }
    throw new Interrupted();
  }

  async #oneByOne({ handler, items }: Group<Letter>, alive: () => boolean): Promise<void> {
    for (const item of items) await this.settle({ handler, items: [item] }, alive);
  }

  async #bury({ handler, items }: Group<Letter>, error: unknown, alive: () => boolean): Promise<void> {
    if (items.length > 1) return this.#oneByOne({ handler, items }, alive);
    for (const { event, letter } of items) {
      await this.#options.bury(letter, causeOf(error), alive);
      this.#handled.inc({ event: event.name, outcome: 'dead-letter' });
    }
  }

  async #handle({ handler, items }: Group<Letter>): Promise<void> {
    const events = items.map(({ event }) => event);
    const stopTimer = this.#seconds.startTimer({ event: events[0]?.name ?? '' });
    try {
      await (handler.as === 'view'
        ? handler.handle({ events } satisfies ViewDelivery)
        : this.#effect(handler, events));
    } finally {
      stopTimer();
    }
  }

  async #effect(handler: EventHandler, delivered: readonly ReceivedEvent[]): Promise<void> {
    const { inbox, mongo } = this.#options;
    const events = await inbox.fresh(delivered);
    if (events.length === 0) return;
    let settled = false;
    const delivery: EffectDelivery = {
      events,
      once: async (effect: (tx: Tx, fresh: readonly ReceivedEvent[]) => Promise<void>) => {
        await mongo.transaction(async (tx) => {
          const fresh = await inbox.fresh(events, tx);
          if (fresh.length === 0) return;
          await effect(tx, fresh);
          await inbox.record(fresh, tx);
        });
        settled = true;
      },
    };
    await handler.handle(delivery);
    if (!settled) throw new Error(`the handler of ${events[0]?.name ?? 'an event'} ended without its effect`);
  }
}
