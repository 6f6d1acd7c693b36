import { WorkRecord, WorkView } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { workView } from '../domain/work-fact.ts';
import { RecordWork } from './record-work.ts';

@Controller('api/v1/works')
export class RecordWorkHttp {
  constructor(private readonly useCase: RecordWork) {}

  @Post()
  @Roles('exhibitor', 'organiser')
  @Returns(201, WorkView)
  async recordWork(
    @Actor() actor: Actor,
    @Body({ schema: WorkRecord }) record: WorkRecord,
  ): Promise<WorkView> {
    return workView(await this.useCase.execute({ companyId: actor.companyId, record }));
  }
}
