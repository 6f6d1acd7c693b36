import { RequestOutcomes, RequestOutcomesQuery } from '@marquee/contracts';
import { Clock, Returns, Roles } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { OutcomeCounts } from '../persistence/outcome-counts.ts';
import { periodOf } from './period.ts';

/** For the organiser: how the market answers. Who asked whom for what, and in which words, stays with the companies. */
@Controller('api/v1/requests')
export class ReportOutcomesHttp {
  constructor(
    private readonly outcomes: OutcomeCounts,
    private readonly clock: Clock,
  ) {}

  @Get('outcomes')
  @Roles('organiser')
  @Returns(200, RequestOutcomes, 'By day, what has become of the requests of all companies')
  async report(
    @Query({ schema: RequestOutcomesQuery }) asked: RequestOutcomesQuery,
  ): Promise<RequestOutcomes> {
    return { days: await this.outcomes.byDay(periodOf(asked, this.clock.now())) };
  }
}
