import { MemberId, MemberQuery, MemberView, NotFound } from '@marquee/contracts';
import { Actor, decodeCursor, page, pageOf, Returns } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { isStaff } from '../../staff.ts';
import { requireMaySee, viewOf } from '../domain/member.ts';
import { MemberRepository } from '../persistence/member-repository.ts';

const MemberPage = page(MemberView);
const Place = z.object({ name: z.string(), id: MemberId });

@Controller('api/v1/members')
export class ReadMembersHttp {
  constructor(private readonly members: MemberRepository) {}

  @Get()
  @Returns(200, MemberPage, 'A company’s members, or those who are looked for, in order of name')
  async list(
    @Actor() actor: Actor,
    @Query({ schema: MemberQuery }) { companyId: asked, search, cursor, limit }: MemberQuery,
  ): Promise<z.infer<typeof MemberPage>> {
    const companyId = asked ?? (search !== undefined && isStaff(actor) ? 'any' : actor.companyId);
    if (companyId !== actor.companyId && !isStaff(actor)) throw new NotFound('company');
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const found = await this.members.list({ companyId, search, after, limit: limit + 1 });
    const { items, ...next } = pageOf(found, limit, ({ name, id }) => ({ name, id }));
    return { items: items.map(viewOf), ...next };
  }

  @Get(':id')
  @Returns(200, MemberView, 'The member')
  async get(
    @Actor() actor: Actor,
    @Param('id', { schema: MemberId }) memberId: MemberId,
  ): Promise<MemberView> {
    const member = await this.members.getOfAnyCompany(memberId);
    requireMaySee(actor, member);
    return viewOf(member);
  }
}
