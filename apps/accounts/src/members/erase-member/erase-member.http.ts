import { MemberId } from '@marquee/contracts';
import { Actor, IfMatch, InPerson, Returns } from '@marquee/service';
import { Controller, Delete, Param } from '@nestjs/common';
import { EraseMember } from './erase-member.ts';

@Controller('api/v1')
@InPerson()
export class EraseMemberHttp {
  constructor(private readonly useCase: EraseMember) {}

  /** Not to be taken back: ask twice. */
  @Delete('me')
  @Returns(204, undefined, 'Signed out everywhere; what is held of the person is being erased')
  async leave(@Actor() actor: Actor, @IfMatch() revision: number): Promise<void> {
    await this.useCase.execute({ actor, memberId: actor.memberId, revision });
  }

  /** A colleague's account is erased with it: a person without a company has no part in the market. */
  @Delete('members/:id')
  @Returns(204, undefined, 'Signed out everywhere; what is held of the person is being erased')
  async remove(
    @Actor() actor: Actor,
    @Param('id', { schema: MemberId }) memberId: MemberId,
    @IfMatch() revision: number,
  ): Promise<void> {
    await this.useCase.execute({ actor, memberId, revision });
  }
}
