import { RequestOutcomes, RequestOutcomesQuery } from '@marquee/contracts';
import { Returns, Roles } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { OutcomeCounts } from '../persistence/outcome-counts.ts';

/** For the organiser: how the market answers. Who asked whom for what, and in which words, is not his to know. */
@Controller('api/v1/requests')
export class ReportOutcomesHttp {
  constructor(private readonly outcomes: OutcomeCounts) {}

  @Get('outcomes')
  @Roles('organiser')
  @Returns(200, RequestOutcomes, 'By day, what has become of the requests of all companies')
  async report(
    @Query({ schema: RequestOutcomesQuery }) { from, until }: RequestOutcomesQuery,
  ): Promise<RequestOutcomes> {
    return { days: await this.outcomes.byDay({ from: new Date(from), until: new Date(until) }) };
  }
}
