import { AuditEntry, AuditQuery } from '@marquee/contracts';
import { decodeCursor, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from './audit-trail.ts';

const AuditPage = page(AuditEntry);

@Controller('api/v1/ops/audit')
@Roles('operator')
export class ReadAuditHttp {
  constructor(private readonly audit: AuditTrail) {}

  @Get()
  @Returns(
    200,
    AuditPage,
    'What operators have done by the ops API, and all that was done in another’s name; the latest first',
  )
  async read(
    @Query({ schema: AuditQuery }) { cursor, limit, ...which }: AuditQuery,
  ): Promise<z.infer<typeof AuditPage>> {
    const before = cursor === undefined ? undefined : decodeCursor(z.string(), cursor);
    const found = await this.audit.list({ ...which, before, limit: limit + 1 });
    return pageOf(found, limit, ({ id }) => id);
  }
}
