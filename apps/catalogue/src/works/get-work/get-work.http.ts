import { WorkId, WorkView } from '@marquee/contracts';
import { Actor, Returns } from '@marquee/service';
import { Controller, Get, Param } from '@nestjs/common';
import { viewerOf } from '../../listings/domain/viewer.ts';
import { workView } from '../domain/work-fact.ts';
import { WorkRepository } from '../persistence/work-repository.ts';

@Controller('api/v1/works')
export class GetWorkHttp {
  constructor(private readonly works: WorkRepository) {}

  @Get(':workId')
  @Returns(200, WorkView)
  async getWork(
    @Actor() actor: Actor,
    @Param('workId', { schema: WorkId }) workId: WorkId,
  ): Promise<WorkView> {
    return workView(await this.works.getVisible({ workId, viewer: viewerOf(actor, false) }));
  }
}
