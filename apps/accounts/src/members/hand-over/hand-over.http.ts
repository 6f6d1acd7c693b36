import { MemberId, MemberView } from '@marquee/contracts';
import { Actor, InPerson, Returns } from '@marquee/service';
import { Controller, Param, Post } from '@nestjs/common';
import { viewOf } from '../domain/member.ts';
import { HandOver } from './hand-over.ts';

@Controller('api/v1/members')
@InPerson()
export class HandOverHttp {
  constructor(private readonly useCase: HandOver) {}

  @Post(':id/hand-over')
  @Returns(200, MemberView, 'The colleague, who owns the company now instead of oneself')
  async handOver(
    @Actor() actor: Actor,
    @Param('id', { schema: MemberId }) to: MemberId,
  ): Promise<MemberView> {
    return viewOf(await this.useCase.execute({ actor, to }));
  }
}
