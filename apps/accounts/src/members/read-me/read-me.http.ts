import { Me } from '@marquee/contracts';
import { Actor, Returns, type ActedBy } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { viewOf as viewOfActing } from '../../acting/domain/acting.ts';
import { ActingRepository } from '../../acting/persistence/acting-repository.ts';
import { viewOf as viewOfCompany } from '../../companies/domain/company.ts';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import { viewOf } from '../domain/member.ts';
import { MemberRepository } from '../persistence/member-repository.ts';

@Controller('api/v1/me')
export class ReadMeHttp {
  constructor(
    private readonly members: MemberRepository,
    private readonly companies: CompanyRepository,
    private readonly actings: ActingRepository,
  ) {}

  @Get()
  @Returns(200, Me, 'Who acts, and for which company')
  async readMe(@Actor() actor: Actor): Promise<Me> {
    const member = await this.members.getOfAnyCompany(actor.memberId);
    const company = await this.companies.get({ companyId: member.companyId });
    const me = { member: viewOf(member), company: viewOfCompany(company, actor) };
    return actor.actedBy ? { ...me, acting: await this.#acting(actor.actedBy) } : me;
  }

  async #acting({ actingId }: ActedBy): Promise<Me['acting']> {
    const acting = await this.actings.find(actingId);
    if (!acting) return undefined;
    const names = await this.members.namesOf([acting.by.memberId, acting.memberId]);
    return viewOfActing(acting, (id) => names.get(id));
  }
}
