import { JobsRetried, NotFound, OpsRetryJobs } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.ts';
import { AskServices } from '../market/ask-services.ts';
import { Authorization } from '../market/authorization.ts';

@Controller('api/v1/ops/failed-jobs')
@Roles('operator')
export class RetryFailedJobsHttp {
  constructor(
    private readonly ask: AskServices,
    private readonly audit: AuditTrail,
  ) {}

  @Post('retry')
  @Returns(200, JobsRetried, 'They are pending again, with all their attempts')
  retry(
    @Actor() { memberId }: Actor,
    @Authorization() authorization: string,
    @Body({ schema: OpsRetryJobs }) { service, ...selection }: OpsRetryJobs,
  ): Promise<JobsRetried> {
    if (!this.ask.names.includes(service)) throw new NotFound('service');
    const question = { path: 'failed-jobs/retry', answer: JobsRetried, authorization, body: selection };
    return this.audit.act(
      { memberId, what: 'failed-jobs.retry', on: { service, ...selection } },
      () => this.ask.insist(service, question),
      ({ retried, remaining }) => ({ retried: retried.slice(0, 100), count: retried.length, remaining }),
    );
  }
}
