import type { ActingId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, Denylist, Logger } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { told } from '../domain/acting.ts';
import { ActingRepository } from '../persistence/acting-repository.ts';

@Injectable()
export class EndActing {
  constructor(
    private readonly mongo: Mongo,
    private readonly actings: ActingRepository,
    private readonly outbox: Outbox,
    private readonly denylist: Denylist,
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {}

  /** Its tokens are refused from now on. May be repeated. */
  async execute(actingId: ActingId): Promise<void> {
    const endedAt = this.clock.now();
    const ended = await this.mongo.transaction(async (tx) => {
      const acting = await this.actings.find(actingId, tx);
      if (!acting || !(await this.actings.end(actingId, endedAt, tx))) return acting;
      await this.outbox.add(tx, told({ ...acting, endedAt }));
      return acting;
    });
    if (!ended) return;
    // Where that cannot be told, gateways find out when they ask for the next token.
    await this.denylist.deny([`acting:${actingId}`], ended.until).catch((error: unknown) => {
      this.logger.warn(
        { err: error },
        'that somebody acts for another no more could not be told to gateways',
      );
    });
  }
}
