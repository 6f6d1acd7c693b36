import { NotFound } from '@marquee/contracts';
import type {
  FailedJob,
  JobsRetried,
  ListingId,
  OutboxReport,
  RetryJobs,
  ServiceReport,
  WayQuery,
  WayReport,
} from '@marquee/contracts';
import type { OutboxStanding, OutboxState } from '@marquee/eventing';
import type { FailedSelection, JobRow, Jobs } from '@marquee/jobs';
import type { Clock } from '../platform/clock.ts';
import type { WayProvider } from './way-provider.ts';

/** Rows that one request retries at most. */
const rowsAtOnce = 500;

interface Parts {
  readonly clock: Clock;
  readonly outbox?: OutboxState | undefined;
  readonly jobs?: Jobs | undefined;
  readonly way?: WayProvider | undefined;
}

/** What lies in this service's own database, for its operators: nobody else may look there. */
export class OwnReport {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async whole(): Promise<ServiceReport> {
    const { clock, outbox, jobs } = this.#parts;
    const [standing, ledger] = await Promise.all([outbox?.look(), jobs?.standing()]);
    return {
      ...(standing && { outbox: toOutboxReport(standing, clock.now()) }),
      ...(ledger && { ledger: ledger.map((queue) => ({ ...queue, causes: [...queue.causes] })) }),
    };
  }

  /** Failed jobs, the oldest first. */
  async failed(selection: FailedSelection & { limit: number }): Promise<FailedJob[]> {
    const rows = (await this.#parts.jobs?.failed(selection)) ?? [];
    return rows.map(toFailedJob);
  }

  /** What is no failed row (any more) is left alone. */
  async retry({ ids, ...selection }: RetryJobs): Promise<JobsRetried> {
    const { jobs } = this.#parts;
    if (!jobs) return { retried: [], remaining: 0 };
    const wanted = ids ?? (await jobs.failed({ ...selection, limit: rowsAtOnce })).map(({ _id }) => _id);
    const retried: string[] = [];
    for (const id of wanted) if (await reopened(jobs, id)) retried.push(id);
    return { retried, remaining: ids ? 0 : await jobs.countFailed(selection) };
  }

  async way(listingId: ListingId, known: WayQuery): Promise<WayReport> {
    const report = await this.#parts.way?.wayOf(listingId, known);
    return { listingId, steps: [], ...report };
  }
}

async function reopened(jobs: Jobs, id: string): Promise<boolean> {
  try {
    await jobs.retry(id);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

const toOutboxReport = ({ rows, oldestAt, topics, lease }: OutboxStanding, now: Date): OutboxReport => ({
  rows,
  oldestSeconds: oldestAt ? Math.max(0, now.getTime() - oldestAt.getTime()) / 1_000 : 0,
  ...(oldestAt && { oldestAt: oldestAt.toISOString() }),
  topics: topics.map((topic) => ({ ...topic, oldestAt: topic.oldestAt.toISOString() })),
  ...(lease && { lease: { holder: lease.holder, until: lease.until.toISOString() } }),
});

function toFailedJob({ _id, queue, attempts, wantedAt, error, traceparent }: JobRow): FailedJob {
  const traceId = traceparent.split('-')[1];
  return {
    ...{ id: _id, queue, attempts, wantedAt: wantedAt.toISOString() },
    cause: error ?? { code: '', message: '' },
    ...(traceId && { traceId }),
  };
}
