import { CompanyCounts, CompanyId, CompanyQuery, CompanyView, Forbidden, NotFound } from '@marquee/contracts';
import { Actor, decodeCursor, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { isStaff } from '../../staff.ts';
import { isShownTo, viewOf } from '../domain/company.ts';
import { nameKeyOf } from '../../name-keys.ts';
import { CompanyRepository, type CompanyPlace } from '../persistence/company-repository.ts';

const CompanyPage = page(CompanyView);
const id = CompanyId;
const Place = {
  name: z.object({ key: z.string(), id }),
  waiting: z.object({ key: z.coerce.date(), id }),
};

@Controller('api/v1/companies')
export class ReadCompaniesHttp {
  constructor(private readonly companies: CompanyRepository) {}

  @Get()
  @Returns(200, CompanyPage, 'Companies in order of name, or of how long they have been waiting')
  async list(
    @Actor() actor: Actor,
    @Query({ schema: CompanyQuery }) { ids, name, cursor, limit, order, standing, country }: CompanyQuery,
  ): Promise<z.infer<typeof CompanyPage>> {
    const seesAll = isStaff(actor);
    if (!seesAll && (order !== 'name' || (standing ?? 'approved') !== 'approved'))
      throw new Forbidden('Only organisers and operators look for companies by where they stand.');
    const after =
      cursor === undefined ? undefined : decodeCursor<z.ZodType<CompanyPlace>>(Place[order], cursor);
    const seen = seesAll ? { standing } : { standing: 'approved' as const, own: actor.companyId };
    const found = await this.companies.list({
      ...seen,
      ids,
      namePrefix: name,
      country,
      order,
      after,
      limit: limit + 1,
    });
    const { items, ...next } = pageOf(found, limit, (last) => ({
      key: order === 'name' ? nameKeyOf(last.name) : last.standingSince,
      id: last.id,
    }));
    return { items: items.map((company) => viewOf(company, actor)), ...next };
  }

  @Get('counts')
  @Roles('organiser', 'operator')
  @Returns(200, CompanyCounts, 'How many stand where')
  counts(): Promise<CompanyCounts> {
    return this.companies.counts();
  }

  @Get(':id')
  @Returns(200, CompanyView, 'The company')
  async get(
    @Actor() actor: Actor,
    @Param('id', { schema: CompanyId }) companyId: CompanyId,
  ): Promise<CompanyView> {
    const company = await this.companies.get({ companyId });
    if (!isShownTo(actor, company)) throw new NotFound('company');
    return viewOf(company, actor);
  }
}
