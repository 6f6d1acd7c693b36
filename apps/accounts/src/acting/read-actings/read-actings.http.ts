import { ActingId, ActingQuery, ActingView, NotFound, type MemberId } from '@marquee/contracts';
import { Actor, decodeCursor, page, pageOf, Returns } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { MemberRepository } from '../../members/persistence/member-repository.ts';
import { isStaff } from '../../staff.ts';
import { viewOf } from '../domain/acting.ts';
import { ActingRepository } from '../persistence/acting-repository.ts';

const ActingPage = page(ActingView);

@Controller('api/v1/actings')
export class ReadActingsHttp {
  constructor(
    private readonly actings: ActingRepository,
    private readonly members: MemberRepository,
  ) {}

  @Get()
  @Returns(200, ActingPage, 'Who has acted in whose name, and why, the latest first')
  async list(
    @Actor() actor: Actor,
    @Query({ schema: ActingQuery }) { memberId, cursor, limit }: ActingQuery,
  ): Promise<z.infer<typeof ActingPage>> {
    const before = cursor === undefined ? undefined : decodeCursor(ActingId, cursor);
    const found = await this.actings.list({ memberId: whose(actor, memberId), before, limit: limit + 1 });
    const { items, ...next } = pageOf(found, limit, ({ id }) => id);
    const names = await this.members.namesOf(items.flatMap(({ by, memberId: of }) => [by.memberId, of]));
    return { items: items.map((acting) => viewOf(acting, (id) => names.get(id))), ...next };
  }
}

/** @throws NotFound where it is not one's own, and one does not run the market */
function whose(actor: Actor, memberId: MemberId | undefined): MemberId | 'anybody' {
  if (isStaff(actor)) return memberId ?? 'anybody';
  if (memberId !== undefined && memberId !== actor.memberId) throw new NotFound('member');
  return actor.memberId;
}
