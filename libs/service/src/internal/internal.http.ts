import {
  FailedJob,
  FailedJobQuery,
  JobsRetried,
  ListingId,
  RetryJobs,
  ServiceReport,
  WayQuery,
  WayReport,
} from '@marquee/contracts';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Roles } from '../auth/access.ts';
import { decodeCursor, page, pageOf } from '../http/pages.ts';
import { Returns } from '../openapi/returns.ts';
import { OwnReport } from './own-report.ts';

const FailedJobPage = page(FailedJob);

/** Mounted in every service with a database. The gateway sends nobody here; a token of an operator is needed all the same. */
@Controller('internal/v1')
@Roles('operator')
export class InternalHttp {
  constructor(private readonly report: OwnReport) {}

  @Get('report')
  @Returns(200, ServiceReport, 'Outbox and job ledger')
  whole(): Promise<ServiceReport> {
    return this.report.whole();
  }

  @Get('failed-jobs')
  @Returns(200, FailedJobPage, 'Jobs that have failed for good, the oldest first')
  async failed(
    @Query({ schema: FailedJobQuery }) { cursor, limit, ...which }: FailedJobQuery,
  ): Promise<z.infer<typeof FailedJobPage>> {
    const after = cursor === undefined ? undefined : decodeCursor(z.string(), cursor);
    const found = await this.report.failed({ ...which, after, limit: limit + 1 });
    return pageOf(found, limit, ({ id }) => id);
  }

  @Post('failed-jobs/retry')
  @Returns(200, JobsRetried)
  retry(@Body({ schema: RetryJobs }) selection: RetryJobs): Promise<JobsRetried> {
    return this.report.retry(selection);
  }

  @Get('way/:listingId')
  @Returns(200, WayReport, 'What this service knows of a listing’s way to inboxes')
  way(
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
    @Query({ schema: WayQuery }) known: WayQuery,
  ): Promise<WayReport> {
    return this.report.way(listingId, known);
  }
}
