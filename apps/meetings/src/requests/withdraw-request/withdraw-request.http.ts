import { RequestId, RequestView } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Controller, Param, Post } from '@nestjs/common';
import { partyOf } from '../domain/party.ts';
import { RequestViews } from '../request-views.ts';
import { WithdrawRequest } from './withdraw-request.ts';

@Controller('api/v1/requests/:id')
export class WithdrawRequestHttp {
  constructor(
    private readonly withdrawRequest: WithdrawRequest,
    private readonly views: RequestViews,
  ) {}

  @Post('withdraw')
  @Roles('buyer', 'exhibitor')
  @Returns(200, RequestView, 'Taken back, with all that colleagues have asked in it')
  async withdraw(
    @Actor() actor: Actor,
    @Param('id', { schema: RequestId }) requestId: RequestId,
    @IfMatch() revision: number,
  ): Promise<RequestView> {
    const withdrawn = await this.withdrawRequest.execute({ actor, requestId, revision });
    return this.views.one(partyOf(actor), withdrawn);
  }
}
