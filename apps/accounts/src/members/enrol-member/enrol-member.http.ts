import { MemberCreate, MemberView } from '@marquee/contracts';
import { Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { viewOf } from '../domain/member.ts';
import { EnrolMember } from './enrol-member.ts';

@Controller('api/v1/members')
export class EnrolMemberHttp {
  constructor(private readonly enrolMember: EnrolMember) {}

  @Post()
  @Roles('organiser', 'operator')
  @Returns(201, MemberView, 'The member as enrolled')
  async enrol(@Body({ schema: MemberCreate }) given: MemberCreate): Promise<MemberView> {
    return viewOf(await this.enrolMember.execute(given));
  }
}
