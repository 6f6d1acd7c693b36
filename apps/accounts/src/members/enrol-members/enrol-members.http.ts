import { BulkReport, MemberBulk } from '@marquee/contracts';
import { BodyLimit, bulkBodyLimit, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { EnrolMembers } from './enrol-members.ts';

@Controller('api/v1/members')
export class EnrolMembersHttp {
  constructor(private readonly enrolMembers: EnrolMembers) {}

  /** May be repeated: ids are the caller's, and who is there already is left alone. */
  @Post('bulk')
  @Roles('organiser', 'operator')
  @BodyLimit(bulkBodyLimit)
  @Returns(200, BulkReport, 'What became of each row')
  enrolMany(@Body({ schema: MemberBulk }) { rows }: MemberBulk): Promise<BulkReport> {
    return this.enrolMembers.execute(rows);
  }
}
