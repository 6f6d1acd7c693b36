import { NotFound, StaleRevision, type RequestId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { partyOf } from '../domain/party.ts';
import { eventOf } from '../domain/request-event.ts';
import { withdraw, type Request } from '../domain/request.ts';
import { RequestRepository } from '../persistence/request-repository.ts';

export interface WithdrawRequestCommand {
  readonly actor: Actor;
  readonly requestId: RequestId;
  readonly revision: number;
}

@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly mongo: Mongo,
    private readonly requests: RequestRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** With all that colleagues have asked. @throws NotFound, AnsweredAlready, RequestOver, StaleRevision */
  execute({ actor, requestId, revision }: WithdrawRequestCommand): Promise<Request> {
    return this.mongo.transaction(async (tx) => {
      const found = await this.requests.inBox({ party: partyOf(actor), box: 'sent', ids: [requestId] }, tx);
      const request = found.get(requestId);
      if (!request) throw new NotFound('request');
      const withdrawn = withdraw(request, this.clock.now());
      if (request.version !== revision) throw new StaleRevision(request.version);
      await this.requests.replace([withdrawn], tx);
      await this.outbox.add(tx, eventOf(withdrawn, 'withdrawn'));
      return withdrawn;
    });
  }
}
