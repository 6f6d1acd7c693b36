import { OutboxViews, ServiceReport } from '@marquee/contracts';
import { Returns, Roles } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import type { z } from 'zod';
import { AskServices } from '../market/ask-services.ts';
import { Authorization } from '../market/authorization.ts';

@Controller('api/v1/ops/outboxes')
@Roles('operator')
export class ReadOutboxesHttp {
  constructor(private readonly ask: AskServices) {}

  @Get()
  @Returns(200, OutboxViews, 'What each service has yet to tell, and who is to publish it')
  async readOutboxes(@Authorization() authorization: string): Promise<z.infer<typeof OutboxViews>> {
    const asked = await this.ask.all({ path: 'report', answer: ServiceReport, authorization });
    return {
      items: asked.map((of) => {
        if (!of.answered) return of;
        const { outbox } = of.answer;
        return { service: of.service, answered: true, ...(outbox && { outbox }) };
      }),
    };
  }
}
