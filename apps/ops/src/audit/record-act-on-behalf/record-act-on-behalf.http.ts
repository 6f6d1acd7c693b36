import { ActOnBehalf, Forbidden } from '@marquee/contracts';
import { Actor, Returns } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { AuditTrail } from '../audit-trail.ts';

/** For the gateway, which sends nobody here: its token says who acts, and in whose name. */
@Controller('internal/v1/acts-on-behalf')
export class RecordActOnBehalfHttp {
  constructor(private readonly audit: AuditTrail) {}

  @Post()
  @Returns(204)
  async record(
    @Actor() { memberId, companyId, actedBy }: Actor,
    @Body({ schema: ActOnBehalf }) { actId, route, outcome, status }: ActOnBehalf,
  ): Promise<void> {
    if (!actedBy) throw new Forbidden('This is for those who act in the name of another.');
    const on = { actingId: actedBy.actingId, companyId, route };
    await this.audit.note(
      { memberId: actedBy.memberId, forMemberId: memberId, what: 'act-on-behalf', on },
      actId,
      { outcome, ...(status !== undefined && { detail: { status } }) },
    );
  }
}
