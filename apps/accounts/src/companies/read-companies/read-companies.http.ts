import { CompanyId, CompanyQuery, CompanyView } from '@marquee/contracts';
import { decodeCursor, page, pageOf, Returns } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { viewOf } from '../domain/company.ts';
import { CompanyRepository, nameKeyOf } from '../persistence/company-repository.ts';

const CompanyPage = page(CompanyView);
const Place = z.object({ nameKey: z.string(), id: CompanyId });

@Controller('api/v1/companies')
export class ReadCompaniesHttp {
  constructor(private readonly companies: CompanyRepository) {}

  @Get()
  @Returns(200, CompanyPage, 'Companies in order of name')
  async list(
    @Query({ schema: CompanyQuery }) { name, cursor, limit }: CompanyQuery,
  ): Promise<z.infer<typeof CompanyPage>> {
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const found = await this.companies.list({ namePrefix: name, after, limit: limit + 1 });
    const { items, ...next } = pageOf(found, limit, (last) => ({
      nameKey: nameKeyOf(last.name),
      id: last.id,
    }));
    return { items: items.map(viewOf), ...next };
  }

  @Get(':id')
  @Returns(200, CompanyView, 'The company')
  async get(@Param('id', { schema: CompanyId }) companyId: CompanyId): Promise<CompanyView> {
    return viewOf(await this.companies.get({ companyId }));
  }
}
