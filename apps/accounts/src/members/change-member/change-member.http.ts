import { MemberChange, MemberId, MemberView } from '@marquee/contracts';
import { Actor, IfMatch, InPerson, Returns } from '@marquee/service';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { viewOf } from '../domain/member.ts';
import { ChangeMember } from './change-member.ts';

@Controller('api/v1/members')
@InPerson()
export class ChangeMemberHttp {
  constructor(private readonly changeMember: ChangeMember) {}

  @Patch(':id')
  @Returns(200, MemberView, 'The member as changed')
  async change(
    @Actor() actor: Actor,
    @Param('id', { schema: MemberId }) memberId: MemberId,
    @IfMatch() revision: number,
    @Body({ schema: MemberChange }) change: MemberChange,
  ): Promise<MemberView> {
    return viewOf(await this.changeMember.execute({ actor, memberId, revision, change }));
  }
}
