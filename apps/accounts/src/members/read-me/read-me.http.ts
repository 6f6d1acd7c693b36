import { Me } from '@marquee/contracts';
import { Actor, Returns } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { viewOf as viewOfCompany } from '../../companies/domain/company.ts';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import { viewOf } from '../domain/member.ts';
import { MemberRepository } from '../persistence/member-repository.ts';

@Controller('api/v1/me')
export class ReadMeHttp {
  constructor(
    private readonly members: MemberRepository,
    private readonly companies: CompanyRepository,
  ) {}

  @Get()
  @Returns(200, Me, 'Who acts, and for which company')
  async readMe(@Actor() actor: Actor): Promise<Me> {
    const member = await this.members.getOfAnyCompany(actor.memberId);
    const company = await this.companies.get({ companyId: member.companyId });
    return { member: viewOf(member), company: viewOfCompany(company, actor) };
  }
}
