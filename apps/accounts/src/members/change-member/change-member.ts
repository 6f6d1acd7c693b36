import { memberChanged, StaleRevision, type MemberChange, type MemberId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { requireMayChange } from '../domain/may-change.ts';
import { changed, told, type Member } from '../domain/member.ts';
import { Ownership } from '../ownership.ts';
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
    private readonly ownership: Ownership,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound (also of another company's member), Forbidden, StaleRevision, LastOwner */
  execute({ actor, memberId, revision, change }: ChangeMemberCommand): Promise<Member> {
    return this.mongo.transaction(async (tx) => {
      const before = await this.members.getOfAnyCompany(memberId, tx);
      requireMayChange({ ...actor, owns: await this.ownership.owns(actor, before, tx) }, before, change);
      if (before.revision !== revision) throw new StaleRevision(before.revision);
      const member = changed(before, change, this.clock.now());
      if (before.companyRole === 'owner' && member.companyRole !== 'owner')
        await this.ownership.requireAnother(before, tx);
      await this.members.replace(member, tx);
      await this.outbox.add(tx, told(memberChanged, member));
      return member;
    });
  }
}
