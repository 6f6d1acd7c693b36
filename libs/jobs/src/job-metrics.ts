import type { Metrics } from '@marquee/telemetry';
import type { QueueBacklog } from './ledger.ts';

/** What ops see of the jobs. */
export class JobMetrics {
  readonly #runs;
  readonly #seconds;
  readonly #pending;
  readonly #oldest;
  readonly #failed;
  readonly #done;
  readonly #depth;

  constructor(metrics: Metrics) {
    this.#runs = metrics.counter('jobs_total', 'Runs of jobs by what became of them', ['queue', 'outcome']);
    this.#seconds = metrics.duration('job_seconds', 'How long a run took', ['queue']);
    this.#pending = metrics.gauge('ledger_pending', 'Jobs wanted and not yet done', ['queue']);
    this.#oldest = metrics.gauge(
      'ledger_oldest_seconds',
      'How long the job that waits longest has been due',
      ['queue'],
    );
    this.#failed = metrics.gauge('ledger_failed', 'Jobs that have failed for good and wait for an operator', [
      'queue',
    ]);
    this.#done = metrics.gauge('ledger_done_last_minute', 'Jobs done in the last minute', ['queue']);
    this.#depth = metrics.gauge('queue_depth', 'Jobs in Redis that wait for a worker or for their time', [
      'queue',
    ]);
  }

  ran(queue: string, outcome: string, seconds: number): void {
    this.#runs.inc({ queue, outcome });
    this.#seconds.observe({ queue }, seconds);
  }

  backlog(queue: string, { pending, oldestSeconds, failed, doneLastMinute }: QueueBacklog): void {
    this.#pending.set({ queue }, pending);
    this.#oldest.set({ queue }, oldestSeconds);
    this.#failed.set({ queue }, failed);
    this.#done.set({ queue }, doneLastMinute);
  }

  depth(queue: string, depth: number): void {
    this.#depth.set({ queue }, depth);
  }
}
