import { IdTaken, MemberId, memberJoined, type MemberCreate } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import { roleIn } from '../domain/admission.ts';
import { EmailTaken, joined, NoSuchCompany, told, type Member } from '../domain/member.ts';
import { MemberRepository } from '../persistence/member-repository.ts';

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

  /** @throws NoSuchCompany, IdTaken, EmailTaken */
  execute(given: MemberCreate): Promise<Member> {
    return this.mongo.transaction(async (tx) => {
      const id = given.id ?? MemberId.parse(this.ids.next());
      const { companyId } = given;
      if (!(await this.companies.known([companyId], tx)).has(companyId)) throw new NoSuchCompany();
      const companyRole = given.companyRole ?? roleIn(companyId, await this.members.staffed([companyId], tx));
      const member = joined({ ...given, id }, companyRole, this.clock.now());
      const holders = await this.members.holders([member], tx);
      if (holders.some((holder) => holder.id === id)) throw new IdTaken('member');
      if (holders.length > 0) throw new EmailTaken();
      await this.members.insert([member], tx);
      await this.outbox.add(tx, told(memberJoined, member));
      return member;
    });
  }
}
