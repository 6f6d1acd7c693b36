import { memberChanged, StaleRevision, type MemberChange, type MemberId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { changed, requireMayChange, told, type Member } from '../domain/member.ts';
import { MemberRepository } from '../persistence/member-repository.ts';

export interface ChangeMemberCommand {
  readonly actor: Pick<Actor, 'memberId' | 'companyId' | 'roles'>;
  readonly memberId: MemberId;
  readonly revision: number;
  readonly change: MemberChange;
}

@Injectable()
export class ChangeMember {
  constructor(
    private readonly mongo: Mongo,
    private readonly members: MemberRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound (also of another company's member), Forbidden, StaleRevision */
  execute({ actor, memberId, revision, change }: ChangeMemberCommand): Promise<Member> {
    return this.mongo.transaction(async (tx) => {
      const before = await this.members.getOfAnyCompany(memberId, tx);
      requireMayChange(actor, before, change);
      if (before.revision !== revision) throw new StaleRevision(before.revision);
      const member = changed(before, change, this.clock.now());
      await this.members.replace(member, tx);
      await this.outbox.add(tx, told(memberChanged, member));
      return member;
    });
  }
}
