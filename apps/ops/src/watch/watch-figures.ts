import { Metrics } from '@marquee/telemetry';
import { Injectable } from '@nestjs/common';
import type { Sighting } from './measure.ts';

/** Figures of what no service can say of itself: of Kafka and Redis, and of alerts. */
@Injectable()
export class WatchFigures {
  readonly #lag;
  readonly #stuck;
  readonly #letters;
  readonly #jobs;
  readonly #oldest;
  readonly #alerts;
  readonly #seen;

  constructor(metrics: Metrics) {
    this.#lag = metrics.gauge('consumer_lag_events', 'Events that a group has yet to read', [
      'group',
      'topic',
      'kind',
    ]);
    this.#stuck = metrics.gauge(
      'consumer_stuck_seconds',
      'How long a group with something to read has read nothing',
      ['group', 'topic', 'kind'],
    );
    this.#letters = metrics.gauge('dead_letters_open', 'Dead letters that wait for an operator', [
      'group',
      'topic',
    ]);
    this.#jobs = metrics.gauge('queue_jobs', 'Jobs in Redis', ['queue', 'state']);
    this.#oldest = metrics.gauge(
      'queue_oldest_seconds',
      'How long the oldest waiting job has been in Redis',
      ['queue'],
    );
    this.#alerts = metrics.gauge('alerts_raised', 'Alerts that are raised', ['kind']);
    this.#seen = metrics.gauge('ops_watch_timestamp_seconds', 'When the watch last looked');
  }

  /** What was not seen this time is left out: an old figure would pass for the present one. */
  saw({ consumers, queues }: Sighting): void {
    for (const gauge of [this.#lag, this.#stuck, this.#letters, this.#jobs, this.#oldest]) gauge.reset();
    for (const { group, topic, kind, lag, stuckSeconds, deadLetters } of consumers) {
      this.#lag.set({ group, topic, kind }, lag);
      this.#stuck.set({ group, topic, kind }, stuckSeconds);
      if (deadLetters !== undefined) this.#letters.set({ group, topic }, deadLetters);
    }
    for (const { queue, waiting, delayed, active, oldestSeconds } of queues) {
      for (const [state, count] of Object.entries({ waiting, delayed, active }))
        this.#jobs.set({ queue, state }, count);
      this.#oldest.set({ queue }, oldestSeconds);
    }
  }

  /** To the end: a look whose judgement fails, as it does without MongoDB, is none. */
  looked(at: Date): void {
    this.#seen.set(at.getTime() / 1_000);
  }

  alerts(byKind: ReadonlyMap<string, number>): void {
    this.#alerts.reset();
    for (const [kind, count] of byKind) this.#alerts.set({ kind }, count);
  }
}
