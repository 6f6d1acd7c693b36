import { InvitationCreate, InvitationId, InvitationView } from '@marquee/contracts';
import { Actor, Clock, InPerson, Returns } from '@marquee/service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { viewOf } from '../domain/invitation.ts';
import { Invite } from './invite.ts';

@Controller('api/v1/invitations')
@InPerson()
export class InviteHttp {
  constructor(
    private readonly useCase: Invite,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Returns(201, InvitationView, 'A mail with a link, good for a week and once, is on its way')
  async invite(
    @Actor() actor: Actor,
    @Body({ schema: InvitationCreate }) given: InvitationCreate,
  ): Promise<InvitationView> {
    return viewOf(await this.useCase.execute(actor, given), this.clock.now());
  }

  @Post(':id/send-again')
  @Returns(200, InvitationView, 'With another link: the one before is good no longer')
  async sendAgain(
    @Actor() actor: Actor,
    @Param('id', { schema: InvitationId }) id: InvitationId,
  ): Promise<InvitationView> {
    return viewOf(await this.useCase.sendAgain({ actor, id }), this.clock.now());
  }

  @Post(':id/withdraw')
  @Returns(200, InvitationView, 'Its link is good no longer')
  async withdraw(
    @Actor() actor: Actor,
    @Param('id', { schema: InvitationId }) id: InvitationId,
  ): Promise<InvitationView> {
    return viewOf(await this.useCase.withdraw({ actor, id }), this.clock.now());
  }
}
