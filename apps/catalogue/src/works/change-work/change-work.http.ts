import { WorkChange, WorkId, WorkView } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { workView } from '../domain/work-fact.ts';
import { ChangeWork } from './change-work.ts';

@Controller('api/v1/works')
export class ChangeWorkHttp {
  constructor(private readonly useCase: ChangeWork) {}

  @Patch(':workId')
  @Roles('exhibitor', 'organiser')
  @Returns(200, WorkView)
  async changeWork(
    @Actor() actor: Actor,
    @Param('workId', { schema: WorkId }) workId: WorkId,
    @IfMatch() revision: number,
    @Body({ schema: WorkChange }) change: WorkChange,
  ): Promise<WorkView> {
    return workView(await this.useCase.execute({ actor, workId, revision, change }));
  }
}
