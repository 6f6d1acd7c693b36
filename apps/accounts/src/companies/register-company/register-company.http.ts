import { CompanyCreate, CompanyView } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { viewOf } from '../domain/company.ts';
import { RegisterCompany } from './register-company.ts';

@Controller('api/v1/companies')
export class RegisterCompanyHttp {
  constructor(private readonly registerCompany: RegisterCompany) {}

  @Post()
  @Roles('organiser', 'operator')
  @Returns(201, CompanyView, 'The company as registered')
  async register(
    @Actor() actor: Actor,
    @Body({ schema: CompanyCreate }) given: CompanyCreate,
  ): Promise<CompanyView> {
    return viewOf(await this.registerCompany.execute({ given, memberId: actor.memberId }), actor);
  }
}
