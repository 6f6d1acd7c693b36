import { reportReviewed, type ReportId, type ReportMeasure } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { dismiss, looked, takeMeasureBack, uphold, type Report, type Reviewer } from '../domain/report.ts';
import { factOf } from '../domain/report-view.ts';
import { ReportRepository } from '../persistence/report-repository.ts';
import { StopRepository } from '../persistence/stop-repository.ts';

export interface Reviewing {
  readonly reportId: ReportId;
  readonly memberId: Actor['memberId'];
  readonly note?: string | undefined;
}

/** The organiser's review. Each act, reading among them, is recorded in the report with who did it and when. */
@Injectable()
export class ReviewReport {
  constructor(
    private readonly mongo: Mongo,
    private readonly reports: ReportRepository,
    private readonly stops: StopRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  look({ reportId, ...reviewer }: Reviewing): Promise<Report> {
    return this.mongo.transaction(async (tx) => {
      const report = await this.reports.get(reportId, tx);
      const seen = looked(report, { ...reviewer, now: this.clock.now() });
      return seen ? this.reports.save(seen, tx) : report;
    });
  }

  /** @throws NotFound, ReviewedAlready */
  uphold(reviewing: Reviewing, measure: ReportMeasure): Promise<Report> {
    return this.#review(reviewing, async (report, reviewer, tx) => {
      const upheld = uphold(report, measure, reviewer);
      await this.#stop(upheld, measure, tx);
      return upheld;
    });
  }

  /** @throws NotFound, ReviewedAlready */
  dismiss(reviewing: Reviewing): Promise<Report> {
    return this.#review(reviewing, async (report, reviewer) => dismiss(report, reviewer));
  }

  /** @throws NotFound, NoMeasure */
  takeMeasureBack(reviewing: Reviewing): Promise<Report> {
    return this.#review(reviewing, async (report, reviewer, tx) => {
      await this.stops.remove(report.id, tx);
      return takeMeasureBack(report, reviewer);
    });
  }

  async #stop({ id, reportedCompanyId, conversationId }: Report, measure: ReportMeasure, tx: Tx) {
    if (measure === 'none') return;
    const where = measure === 'stop-everywhere' ? null : conversationId;
    const at = this.clock.now();
    await this.stops.add({ reportId: id, companyId: reportedCompanyId, conversationId: where, at }, tx);
  }

  #review(
    { reportId, ...reviewer }: Reviewing,
    decide: (report: Report, reviewer: Reviewer, tx: Tx) => Promise<Report>,
  ): Promise<Report> {
    return this.mongo.transaction(async (tx) => {
      const report = await this.reports.get(reportId, tx);
      const decided = await decide(report, { ...reviewer, now: this.clock.now() }, tx);
      const stored = await this.reports.save(decided, tx);
      const event = { definition: reportReviewed, aggregateId: stored.id, version: stored.revision };
      await this.outbox.add(tx, { ...event, data: factOf(stored) });
      return stored;
    });
  }
}
