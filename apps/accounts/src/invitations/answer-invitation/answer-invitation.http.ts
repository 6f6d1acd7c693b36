import { InvitationAccept, InvitationAccepted, InvitationLook, InvitationOffer } from '@marquee/contracts';
import { Public, Returns } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { AnswerInvitation } from './answer-invitation.ts';

@Controller('api/v1/invitations')
export class AnswerInvitationHttp {
  constructor(private readonly useCase: AnswerInvitation) {}

  /** A POST, so that the link's secret stands in no address. */
  @Post('look')
  @Public()
  @Returns(200, InvitationOffer, 'Who invites to what')
  look(@Body({ schema: InvitationLook }) { token }: InvitationLook): Promise<InvitationOffer> {
    return this.useCase.look(token);
  }

  @Post('accept')
  @Public()
  @Returns(201, InvitationAccepted, 'A colleague from now on, who can sign in in a moment')
  async accept(@Body({ schema: InvitationAccept }) given: InvitationAccept): Promise<InvitationAccepted> {
    const { id: memberId, companyId } = await this.useCase.accept(given);
    return { memberId, companyId };
  }
}
