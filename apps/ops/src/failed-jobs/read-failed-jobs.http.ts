import {
  FailedJob,
  FailedJobCausesList,
  OpsFailedJobPage,
  OpsFailedJobQuery,
  ServiceReport,
} from '@marquee/contracts';
import { decodeCursor, encodeCursor, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { AskServices, silentIn } from '../market/ask-services.ts';
import { Authorization } from '../market/authorization.ts';

const FailedJobPage = page(FailedJob);

@Controller('api/v1/ops/failed-jobs')
@Roles('operator')
export class ReadFailedJobsHttp {
  constructor(private readonly ask: AskServices) {}

  /** Ids are by age, in all ledgers alike: one cursor serves for all of them. */
  @Get()
  @Returns(200, OpsFailedJobPage, 'Jobs that have had all their attempts, the oldest first')
  async readFailedJobs(
    @Authorization() authorization: string,
    @Query({ schema: OpsFailedJobQuery }) { service, cursor, limit, ...which }: OpsFailedJobQuery,
  ): Promise<OpsFailedJobPage> {
    const after = cursor === undefined ? undefined : decodeCursor(z.string(), cursor);
    const query = new URLSearchParams({
      ...which,
      limit: String(limit),
      ...(after !== undefined && { cursor: encodeCursor(after) }),
    });
    const question = { path: `failed-jobs?${query.toString()}`, answer: FailedJobPage, authorization };
    const asked = await this.ask.some(service === undefined ? this.ask.names : [service], question);
    const found = asked.flatMap((of) =>
      of.answered ? of.answer.items.map((row) => ({ ...row, service: of.service })) : [],
    );
    const more = asked.some((of) => of.answered && of.answer.next !== undefined);
    const sorted = found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const { items, next } = pageOf(sorted, limit, ({ id }) => id);
    const last = items.at(-1);
    const onwards = next ?? (more && last ? encodeCursor(last.id) : undefined);
    return { items, silent: silentIn(asked), ...(onwards !== undefined && { next: onwards }) };
  }

  @Get('causes')
  @Returns(200, FailedJobCausesList, 'How many have failed, by service, queue and cause')
  async readFailedJobCauses(
    @Authorization() authorization: string,
  ): Promise<z.infer<typeof FailedJobCausesList>> {
    const asked = await this.ask.all({ path: 'report', answer: ServiceReport, authorization });
    return {
      items: asked.map((of) =>
        of.answered
          ? {
              ...{ service: of.service, answered: true },
              queues: (of.answer.ledger ?? []).filter(({ failed }) => failed > 0),
            }
          : { ...of, queues: [] },
      ),
    };
  }
}
