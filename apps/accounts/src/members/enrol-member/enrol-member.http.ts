import { MemberCreate, MemberView } from '@marquee/contracts';
import { Actor, Returns } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { viewOf } from '../domain/member.ts';
import { EnrolMember } from './enrol-member.ts';

@Controller('api/v1/members')
export class EnrolMemberHttp {
  constructor(private readonly enrolMember: EnrolMember) {}

  @Post()
  @Returns(201, MemberView, 'The member as enrolled')
  async enrol(
    @Actor() actor: Actor,
    @Body({ schema: MemberCreate }) given: MemberCreate,
  ): Promise<MemberView> {
    return viewOf(await this.enrolMember.execute({ actor, given }));
  }
}
