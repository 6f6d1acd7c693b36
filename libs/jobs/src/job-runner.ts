import { setTimeout as sleep } from 'node:timers/promises';
import { isMongoAway } from '@marquee/mongo';
import { inTrace, type Logger } from '@marquee/telemetry';
import { delayAfter, type Backoff } from './backoff.ts';
import { killed, toJobError } from './job-error.ts';
import type { RunHandler } from './job-handler.ts';
import type { JobMetrics } from './job-metrics.ts';
import { maxAttempts, type JobRow, type Ledger } from './ledger.ts';

/** What became of a run. `skipped`: there was nothing to do, or another run did it. */
export type Outcome =
  | { readonly outcome: 'done' | 'failed' | 'skipped' }
  | { readonly outcome: 'postponed'; readonly dueAt: Date };

interface JobRunnerOptions {
  readonly queue: string;
  readonly ledger: Ledger;
  readonly runHandler: RunHandler;
  readonly backoff: Backoff;
  readonly mongoAwayMs: number;
  readonly logger: Logger;
  readonly metrics: JobMetrics;
}

/** Takes a row's id to what becomes of the row; knows nothing of Redis. */
export class JobRunner {
  readonly #options: JobRunnerOptions;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
  }

  /**
   * An attempt goes on while MongoDB is away, however long: that says nothing about the job.
   *
   * @throws Error where `stop` is aborted while MongoDB is away: the row is pending still
   */
  async run(rowId: string, stop: AbortSignal): Promise<Outcome> {
    const { queue, ledger, metrics } = this.#options;
    const startedAt = performance.now();
    const row = await this.#whenMongoAnswers(stop, () => ledger.begin(rowId));
    const outcome = row
      ? await inTrace(row.traceparent, () => this.#runRow(row, stop), {
          name: `run ${queue}`,
          kind: 'consumer',
          attributes: { 'messaging.system': 'bullmq', 'messaging.message.id': row._id },
        })
      : await this.#whenMongoAnswers(stop, () => this.#withoutRun(rowId));
    metrics.ran(queue, outcome.outcome, (performance.now() - startedAt) / 1_000);
    return outcome;
  }

  async #runRow(row: JobRow, stop: AbortSignal): Promise<Outcome> {
    const logger = this.#options.logger.child({ queue: row.queue, jobId: row._id, attempt: row.attempts });
    try {
      const done = await this.#whenMongoAnswers(stop, () => this.#options.runHandler(row, logger));
      logger.debug(done ? 'job done' : 'job was done by another run');
      return { outcome: done ? 'done' : 'skipped' };
    } catch (error) {
      if (isMongoAway(error)) throw error;
      return this.#whenMongoAnswers(stop, () => this.#afterFailure(row, error, logger));
    }
  }

  async #afterFailure(row: JobRow, cause: unknown, logger: Logger): Promise<Outcome> {
    const { ledger, backoff } = this.#options;
    const error = toJobError(cause);
    if (await ledger.fail(row._id, error)) {
      logger.error(
        { err: cause },
        `job failed for good after ${row.attempts} attempts; it is kept to be retried`,
      );
      return { outcome: 'failed' };
    }
    const dueAt = await ledger.postpone(row._id, error, delayAfter(row.attempts, backoff));
    logger.warn({ err: cause, dueAt }, 'job failed and will be tried again');
    return { outcome: 'postponed', dueAt };
  }

  /** A row that is pending but has had its attempts is one whose last run was killed. */
  async #withoutRun(rowId: string): Promise<Outcome> {
    if (!(await this.#options.ledger.fail(rowId, killed))) return { outcome: 'skipped' };
    const { logger, queue } = this.#options;
    logger.error(
      { queue, jobId: rowId },
      `job failed for good: killed in the last of ${maxAttempts} attempts`,
    );
    return { outcome: 'failed' };
  }

  async #whenMongoAnswers<Result>(stop: AbortSignal, act: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await act();
      } catch (error) {
        if (!isMongoAway(error) || stop.aborted) throw error;
        this.#options.logger.warn({ err: error, queue: this.#options.queue }, 'a job waits for MongoDB');
        await sleep(this.#options.mongoAwayMs, undefined, { signal: stop }).catch(() => undefined);
      }
    }
  }
}
