import { Alert, AlertQuery } from '@marquee/contracts';
import { decodeCursor, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { AlertRepository, toAlert } from '../persistence/alert-repository.ts';

const AlertPage = page(Alert);

@Controller('api/v1/ops/alerts')
@Roles('operator')
export class ReadAlertsHttp {
  constructor(private readonly alerts: AlertRepository) {}

  @Get()
  @Returns(200, AlertPage, 'The latest first')
  async readAlerts(
    @Query({ schema: AlertQuery }) { state, cursor, limit }: AlertQuery,
  ): Promise<z.infer<typeof AlertPage>> {
    const before = cursor === undefined ? undefined : decodeCursor(z.string(), cursor);
    const found = await this.alerts.list({ state, before, limit: limit + 1 });
    const { items, ...next } = pageOf(found, limit, ({ _id }) => _id);
    return { items: items.map(toAlert), ...next };
  }
}
