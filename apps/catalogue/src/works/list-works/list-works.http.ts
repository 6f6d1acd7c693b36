import { Slug, WorkPage, WorkQuery } from '@marquee/contracts';
import { Actor, decodeCursor, pageOf, Returns } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { viewerOf } from '../../listings/domain/viewer.ts';
import { workView } from '../domain/work-fact.ts';
import { WorkRepository } from '../persistence/work-repository.ts';

/** A page ends at a slug: no two works have the same. */
const Place = Slug;

@Controller('api/v1/works')
export class ListWorksHttp {
  constructor(private readonly works: WorkRepository) {}

  @Get()
  @Returns(200, WorkPage)
  async listWorks(
    @Actor() actor: Actor,
    @Query({ schema: WorkQuery }) { slug, title, cursor, limit }: WorkQuery,
  ): Promise<WorkPage> {
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const found = await this.works.search({
      slug,
      title,
      after,
      limit: limit + 1,
      viewer: viewerOf(actor, false),
    });
    const page = pageOf(found, limit, (last) => last.slug);
    return { ...page, items: page.items.map(workView) };
  }
}
