import { IdTaken, MemberId, memberJoined, type MemberCreate } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, Ids, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import { EmailTaken, joined, NoSuchCompany, requireMayEnrol, told, type Member } from '../domain/member.ts';
import { MemberRepository } from '../persistence/member-repository.ts';

export interface EnrolMemberCommand {
  readonly actor: Pick<Actor, 'companyId' | 'roles'>;
  readonly given: MemberCreate;
}

@Injectable()
export class EnrolMember {
  constructor(
    private readonly mongo: Mongo,
    private readonly members: MemberRepository,
    private readonly companies: CompanyRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Forbidden, NoSuchCompany, IdTaken, EmailTaken */
  execute({ actor, given }: EnrolMemberCommand): Promise<Member> {
    requireMayEnrol(actor, given);
    return this.mongo.transaction(async (tx) => {
      const id = given.id ?? MemberId.parse(this.ids.next());
      const member = joined({ ...given, id }, this.clock.now());
      if (!(await this.companies.known([member.companyId], tx)).has(member.companyId))
        throw new NoSuchCompany();
      const holders = await this.members.holders([member], tx);
      if (holders.some((holder) => holder.id === id)) throw new IdTaken('member');
      if (holders.length > 0) throw new EmailTaken();
      await this.members.insert([member], tx);
      await this.outbox.add(tx, told(memberJoined, member));
      return member;
    });
  }
}
