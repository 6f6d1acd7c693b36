import { actingBegun, actingEnded } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.ts';

@Controller()
export class RecordWhenSomebodyActsForAnother {
  constructor(private readonly audit: AuditTrail) {}

  /** Who begins to act in whose name, and stops: what is done in between is told by the gateway. */
  @EffectOf([actingBegun, actingEnded])
  async handle(delivery: EffectDelivery<typeof actingBegun>): Promise<void> {
    await delivery.once(async (tx, fresh) => {
      for (const { data } of fresh) {
        const { actingId, actorId, memberId, companyId, reason, until, endedAt } = data;
        const what = endedAt ? 'end-acting' : 'begin-acting';
        await this.audit.note(
          { memberId: actorId, forMemberId: memberId, what, on: { actingId, companyId, reason, until } },
          actingId,
          { outcome: 'done' },
          tx,
        );
      }
    });
  }
}
