import { CompanyId, CompanyRefusal, CompanySuspension, CompanyView } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { viewOf } from '../domain/company.ts';
import type { Judgement } from '../domain/judgement.ts';
import { JudgeCompany } from './judge-company.ts';

@Controller('api/v1/companies')
export class JudgeCompanyHttp {
  constructor(private readonly judgeCompany: JudgeCompany) {}

  @Post(':id/approve')
  @Roles('organiser')
  @Returns(200, CompanyView, 'It may publish, ask and write from now on, and is told so')
  approve(
    @Actor() actor: Actor,
    @Param('id', { schema: CompanyId }) companyId: CompanyId,
    @IfMatch() revision: number,
  ): Promise<CompanyView> {
    return this.#judge(actor, companyId, revision, { decision: 'approved' });
  }

  @Post(':id/refuse')
  @Roles('organiser')
  @Returns(200, CompanyView, 'It is told why')
  refuse(
    @Actor() actor: Actor,
    @Param('id', { schema: CompanyId }) companyId: CompanyId,
    @IfMatch() revision: number,
    @Body({ schema: CompanyRefusal }) verdict: CompanyRefusal,
  ): Promise<CompanyView> {
    return this.#judge(actor, companyId, revision, { decision: 'refused', verdict });
  }

  @Post(':id/suspend')
  @Roles('organiser')
  @Returns(200, CompanyView, 'Within 10 s nobody acts for it any more, and its listings are out of sight')
  suspend(
    @Actor() actor: Actor,
    @Param('id', { schema: CompanyId }) companyId: CompanyId,
    @IfMatch() revision: number,
    @Body({ schema: CompanySuspension }) verdict: CompanySuspension,
  ): Promise<CompanyView> {
    return this.#judge(actor, companyId, revision, { decision: 'suspended', verdict });
  }

  @Post(':id/reinstate')
  @Roles('organiser')
  @Returns(200, CompanyView, 'It may trade again, and its listings are back')
  reinstate(
    @Actor() actor: Actor,
    @Param('id', { schema: CompanyId }) companyId: CompanyId,
    @IfMatch() revision: number,
  ): Promise<CompanyView> {
    return this.#judge(actor, companyId, revision, { decision: 'reinstated' });
  }

  async #judge(
    actor: Actor,
    companyId: CompanyId,
    revision: number,
    judgement: Judgement,
  ): Promise<CompanyView> {
    const { memberId } = actor;
    return viewOf(await this.judgeCompany.execute({ memberId, companyId, revision, judgement }), actor);
  }
}
