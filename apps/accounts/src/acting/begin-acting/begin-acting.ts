import { ActingId, Refusal, type ActingBegin, type ActingView } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, Ids, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import { MemberRepository } from '../../members/persistence/member-repository.ts';
import { begun, told, viewOf } from '../domain/acting.ts';
import { ActingRepository } from '../persistence/acting-repository.ts';

/** What is begun here is of a session, and ends with it: a token alone has none. */
class SessionNeeded extends Refusal {
  constructor() {
    super('session-needed', 403, 'Sign in in a browser: nobody acts for another by a token alone.');
  }
}

@Injectable()
export class BeginActing {
  constructor(
    private readonly mongo: Mongo,
    private readonly members: MemberRepository,
    private readonly companies: CompanyRepository,
    private readonly actings: ActingRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The member is told by the event. @throws SessionNeeded, NotFound, Forbidden, NotToBeActedFor */
  execute({ memberId: actorId, sessionId, actedBy }: Actor, given: ActingBegin): Promise<ActingView> {
    if (sessionId === undefined || actedBy) throw new SessionNeeded();
    return this.mongo.transaction(async (tx) => {
      const [actor, member] = [
        await this.members.getOfAnyCompany(actorId, tx),
        await this.members.getOfAnyCompany(given.memberId, tx),
      ];
      const { standing } = await this.companies.get({ companyId: member.companyId }, tx);
      const id = ActingId.parse(this.ids.next());
      const acting = begun({ id, actor, sessionId, member, standing, given }, this.clock.now());
      await this.actings.insert(acting, tx);
      await this.outbox.add(tx, told(acting));
      return viewOf(acting, (memberId) => (memberId === actor.id ? actor.name : member.name));
    });
  }
}
