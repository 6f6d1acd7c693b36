import { RulesChange, RulesView } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Body, Controller, Put } from '@nestjs/common';
import { rulesViewOf } from '../domain/rules.ts';
import { ChangeRules } from './change-rules.ts';

@Controller('api/v1/rules')
export class ChangeRulesHttp {
  constructor(private readonly changeRules: ChangeRules) {}

  @Put()
  @Roles('organiser')
  @Returns(
    200,
    RulesView,
    'The rules as changed; the whole market is matched again by them: see its progress',
  )
  async change(
    @Actor() { memberId }: Actor,
    @IfMatch() revision: number,
    @Body({ schema: RulesChange }) change: RulesChange,
  ): Promise<RulesView> {
    return rulesViewOf(await this.changeRules.execute({ memberId, revision, change }));
  }
}
