import { QueueViews, ServiceReport, type QueueView } from '@marquee/contracts';
import { Returns, Roles } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import type { z } from 'zod';
import { AskServices, type Asked } from '../market/ask-services.ts';
import { Authorization } from '../market/authorization.ts';
import { queueNames, QueueSights, serviceOf } from './queue-sights.ts';

@Controller('api/v1/ops/queues')
@Roles('operator')
export class ReadQueuesHttp {
  constructor(
    private readonly sights: QueueSights,
    private readonly ask: AskServices,
  ) {}

  @Get()
  @Returns(200, QueueViews, 'What waits in Redis, and what the ledgers say should; failures by cause')
  async readQueues(@Authorization() authorization: string): Promise<z.infer<typeof QueueViews>> {
    const [redis, reports] = await Promise.all([
      this.sights.monitor.look().catch(() => undefined),
      this.ask.all({ path: 'report', answer: ServiceReport, authorization }),
    ]);
    return {
      items: queueNames.map((queue) =>
        viewOf(
          queue,
          redis?.find((seen) => seen.queue === queue),
          reports.find(({ service }) => service === serviceOf(queue)),
        ),
      ),
    };
  }
}

type Sight = Awaited<ReturnType<QueueSights['monitor']['look']>>[number];

function viewOf(queue: string, sight: Sight | undefined, asked: Asked<ServiceReport> | undefined): QueueView {
  const { queue: _, ...redis } = sight ?? { queue };
  const ledger = asked?.answered ? asked.answer.ledger?.find((row) => row.queue === queue) : undefined;
  const { queue: __, ...counts } = ledger ?? { queue };
  const troubles = [
    ...(sight ? [] : ['Redis is away']),
    ...(asked && !asked.answered ? [`${asked.service}: ${asked.trouble}`] : []),
  ];
  return {
    queue,
    service: serviceOf(queue),
    ...('waiting' in redis && { redis }),
    ...('pending' in counts && { ledger: counts }),
    ...(troubles.length > 0 && { trouble: troubles.join('; ') }),
  };
}
