import { Slug, WorkPage, WorkQuery } from '@marquee/contracts';
import { decodeCursor, pageOf, Returns } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { workView } from '../domain/work-fact.ts';
import { WorkRepository } from '../persistence/work-repository.ts';

/** A page ends at a slug: no two works have the same. */
const Place = Slug;

@Controller('api/v1/works')
export class ListWorksHttp {
  constructor(private readonly works: WorkRepository) {}

  @Get()
  @Returns(200, WorkPage)
  async listWorks(@Query({ schema: WorkQuery }) query: WorkQuery): Promise<WorkPage> {
    const { slug, title, cursor, limit } = query;
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const found = await this.works.search({ slug, title, after, limit: limit + 1 });
    const page = pageOf(found, limit, (last) => last.slug);
    return { ...page, items: page.items.map(workView) };
  }
}
